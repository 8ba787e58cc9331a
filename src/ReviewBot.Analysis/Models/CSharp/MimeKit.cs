namespace MimeKit
{
    [Data]
    class MimeMessage
    {
        MimeMessage();
        InternetAddressList To, From, Cc, Bcc;
        [Sink("header"), Kept] string Subject;
        object Body;
        HeaderList Headers;
        [Remote] string TextBody, HtmlBody;
    }

    class InternetAddressList { void Add(MailboxAddress address); }

    [Data]
    class MailboxAddress
    {
        MailboxAddress(string name, string address);
        static MailboxAddress Parse(string text);
        string Address, Name;
    }

    class HeaderList { void Add([Sink("header")] string field, [Sink("header")] string value); }
    class BodyBuilder { string TextBody, HtmlBody; object ToMessageBody(); }
    class TextPart { TextPart(string subtype); string Text; }
}
