using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace ReviewBot.Serving;

/// <summary>
/// Tries the addresses that a server is to listen on before anything is started: what is wrong with one is said in a line, where the web
/// server would write pages.
/// </summary>
internal static class FreeAddresses
{
    /// <summary>Binds each address and lets go of it.</summary>
    /// <exception cref="SettingsException">An address is taken or cannot be used; says which, and what to do.</exception>
    public static void Check(IEnumerable<string> urls)
    {
        var problems = urls.SelectMany(url => Try(BindingAddress.Parse(url)).Select(why =>
            $"REVIEWBOT_URLS: {url} {why}.")).Distinct(StringComparer.Ordinal).ToList();
        if (problems.Count > 0) throw new SettingsException(problems);
    }

    private static IEnumerable<string> Try(BindingAddress address)
    {
        if (address.Port == 0) yield break;
        foreach (var host in Hosts(address.Host))
        {
            if (Try(new IPEndPoint(host, address.Port)) is { } why) yield return why;
        }
    }

    private static string? Try(IPEndPoint point)
    {
        try
        {
            using var socket = new Socket(point.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            // As the web server does it: connections of an earlier process that are not quite gone are not in the way.
            if (!OperatingSystem.IsWindows()) socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
            socket.Bind(point);
            socket.Listen();
            return null;
        }
        catch (SocketException fault)
        {
            return fault.SocketErrorCode switch
            {
                SocketError.AddressAlreadyInUse => "is already in use. Set it to another address, or stop what listens there",
                SocketError.AccessDenied => "may not be listened on. Set it to a port from 1024 on, or give the process the right to",
                SocketError.AddressNotAvailable when point.AddressFamily == AddressFamily.InterNetworkV6 && IPAddress.IPv6Loopback.Equals(point.Address) => null,
                SocketError.AddressFamilyNotSupported or SocketError.ProtocolNotSupported => null,
                SocketError.AddressNotAvailable => "is not an address of this machine. Set it to one that is, or to http://*:PORT for all of them",
                _ => $"cannot be listened on ({fault.SocketErrorCode}). Set it to another address",
            };
        }
    }

    /// <summary>What a host stands for: a name that is none of an address means everywhere, as the web server reads it.</summary>
    private static IPAddress[] Hosts(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) ? [IPAddress.Loopback, IPAddress.IPv6Loopback]
        : IPAddress.TryParse(host.Trim('[', ']'), out var address) ? [address]
        : [Socket.OSSupportsIPv6 ? IPAddress.IPv6Any : IPAddress.Any];
}
