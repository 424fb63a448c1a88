// name: Property keys of the graph
// about: What may stand after a dot.
CALL db.propertyKeys() YIELD propertyKey
RETURN propertyKey AS name
ORDER BY name
