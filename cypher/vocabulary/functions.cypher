// name: Functions of the store
// about: What may be called in an expression, with arguments and a sentence about it.
SHOW FUNCTIONS YIELD name, category, description, signature, argumentDescription, returnDescription, aggregating, isDeprecated
RETURN name, category, description, signature, argumentDescription AS arguments, returnDescription AS returns, aggregating,
  isDeprecated AS deprecated
ORDER BY name
