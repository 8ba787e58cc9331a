namespace System.Speech.Synthesis
{
    class SpeechSynthesizer { void Speak(string textToSpeak); }
}
