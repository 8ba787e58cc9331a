namespace ReviewBot.Analysis.Flow;

/// <summary>Who decides about a value, the most trusted first; or what makes it sensitive.</summary>
internal enum SourceKind : byte
{
    /// <summary>Whoever calls the function; nothing is known of them.</summary>
    Parameter,

    /// <summary>The person who runs the program: arguments, environment, standard input, local files.</summary>
    Local,

    /// <summary>What was stored before: databases, files, queues.</summary>
    Stored,

    /// <summary>Whoever can reach the program over a network.</summary>
    Remote,

    /// <summary>Not untrusted but secret: a password, key, token.</summary>
    Secret,

    /// <summary>Not untrusted but telling: the text of an exception, a stack trace, the inside of the system.</summary>
    Failure,

    /// <summary>A constant of the code; only asked for where no constant may arrive.</summary>
    Constant,
}
