from builtins import Any as Any
from builtins import Callable as Callable
from builtins import TextIO as TextIO
from builtins import BinaryIO as BinaryIO
from builtins import TextIO as IO
from builtins import str as AnyStr
from builtins import str as Text
from builtins import bytes as ByteString
from builtins import list as List
from builtins import list as Sequence
from builtins import list as MutableSequence
from builtins import list as Collection
from builtins import list as Iterable
from builtins import list as Iterator
from builtins import list as Generator
from builtins import list as AsyncIterable
from builtins import list as AsyncIterator
from builtins import list as AsyncGenerator
from builtins import list as Reversible
from builtins import tuple as Tuple
from builtins import set as Set
from builtins import set as AbstractSet
from builtins import set as MutableSet
from builtins import frozenset as FrozenSet
from builtins import dict as Dict
from builtins import dict as Mapping
from builtins import dict as MutableMapping
from builtins import type as Type
from collections import defaultdict as DefaultDict
from collections import OrderedDict as OrderedDict
from collections import Counter as Counter
from collections import deque as Deque
from collections import ChainMap as ChainMap
from re import Pattern as Pattern
from re import Match as Match

@data
class NamedTuple(tuple[Any]): ...
@data
class TypedDict(dict[str, Any]): ...
class Hashable: ...
class Sized: ...
class SupportsInt: ...
class SupportsFloat: ...

def cast(typ: Fresh[Any], val: Any) -> Any: ...
def get_type_hints(obj: Any) -> Fresh[dict[str, Any]]: ...
