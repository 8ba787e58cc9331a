using System.Collections.Frozen;

namespace ReviewBot.Analysis.Languages.Python;

/// <summary>What well-known functions do to the origin of what they are given.</summary>
internal static class KnownCalls
{
    private static readonly FrozenSet<string> Fixed = Words(
        """
        builtins.int builtins.float builtins.bool builtins.len builtins.long builtins.id builtins.hash builtins.ord builtins.abs
        builtins.round builtins.range builtins.xrange builtins.hex builtins.oct builtins.bin builtins.type builtins.globals
        builtins.locals builtins.dir os.getpid os.getcwd os.getuid os.cpu_count multiprocessing.cpu_count os.uname
        pathlib.Path.cwd decimal.Decimal
        """);

    private static readonly string[] FixedModules =
    [
        "tempfile.", "time.", "datetime.", "uuid.", "platform.", "sysconfig.",
        "random.", "secrets.", "hashlib.", "distutils.sysconfig.",
    ];

    private static readonly FrozenSet<string> First = Words(
        """
        builtins.str builtins.unicode builtins.repr builtins.bytes builtins.bytearray builtins.format builtins.list
        builtins.tuple builtins.set builtins.sorted builtins.reversed builtins.next builtins.iter builtins.enumerate
        builtins.zip builtins.map builtins.filter builtins.dict builtins.open io.open io.BytesIO io.StringIO StringIO.StringIO
        cStringIO.StringIO six.BytesIO six.StringIO pathlib.Path os.path.join os.path.abspath os.path.realpath os.path.normpath
        os.path.dirname os.path.basename os.path.expanduser os.path.splitext os.path.split posixpath.join base64.b64decode
        base64.b64encode base64.decodebytes base64.decodestring base64.urlsafe_b64decode binascii.unhexlify binascii.a2b_base64
        zlib.decompress zlib.compress bz2.decompress gzip.open gzip.decompress codecs.open codecs.decode json.dumps json.loads
        json.load copy.copy copy.deepcopy urllib.parse.unquote urllib.unquote urllib.parse.quote textwrap.dedent
        builtins.compile shlex.split ast.parse os.fsencode os.fsdecode os.fspath html.unescape urllib.parse.unquote_plus
        """);

    private static readonly FrozenSet<string> All = Words(
        """
        os.path.join posixpath.join re.sub builtins.map builtins.filter builtins.zip pathlib.Path
        """);

    private static readonly FrozenSet<string> Readers = Words(
        """
        get pop items values keys copy strip lstrip rstrip split rsplit partition rpartition splitlines lower upper title
        capitalize encode decode removeprefix removesuffix expandtabs zfill ljust rjust center read readline readlines getvalue
        group groups as_posix tobytes hex getlist to_dict read_text read_bytes
        """);

    /// <summary>Whether the result harms nobody, whatever is given.</summary>
    public static bool IsFixed(string name) =>
        Fixed.Contains(name) || FixedModules.Any(m => name.StartsWith(m, StringComparison.Ordinal));

    /// <summary>Whether values of a type harm nobody.</summary>
    public static bool IsNumber(string type) =>
        type is "builtins.int" or "builtins.float" or "builtins.bool" or "uuid.UUID" or "datetime.date" or "datetime.datetime";

    /// <summary>Where the result comes from, when it is from outside of the program.</summary>
    public static OriginKind? Brings(string name) => name switch
    {
        "builtins.input" or "builtins.raw_input" or "os.getenv" or "os.environ.get" or "sys.stdin.read" or "sys.stdin.readline" => OriginKind.Local,
        "urllib.request.urlopen" or "urllib.urlopen" or "urllib2.urlopen" => OriginKind.Network,
        _ when name.StartsWith("requests.", StringComparison.Ordinal) || name.StartsWith("httpx.", StringComparison.Ordinal) => OriginKind.Network,
        _ => null,
    };

    /// <summary>Whether the result is made of the first argument, or of all; see <see cref="Joins"/>.</summary>
    public static bool Hands(string name) => First.Contains(name) || All.Contains(name);

    /// <summary>Whether the result is made of all arguments.</summary>
    public static bool Joins(string name) => All.Contains(name);

    /// <summary>Whether the result is a file, whose content nobody knows though its name is constant.</summary>
    public static bool Opens(string name) => name is "builtins.open" or "io.open" or "codecs.open" or "gzip.open";

    /// <summary>Whether a method gives a part of what it is called on, as those of strings, dictionaries and files do.</summary>
    public static bool Reads(string method) => Readers.Contains(method);

    private static FrozenSet<string> Words(string text) =>
        text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
