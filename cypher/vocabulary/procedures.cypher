// name: Procedures of the store
// about: What CALL may name, with arguments and what it yields.
SHOW PROCEDURES YIELD name, description, mode, signature, argumentDescription, returnDescription, isDeprecated
RETURN name, description, mode, signature, argumentDescription AS arguments, returnDescription AS yields, isDeprecated AS deprecated
ORDER BY name
