# dialect: 2
import sibling
where = 'deep uses ' + sibling.__name__
