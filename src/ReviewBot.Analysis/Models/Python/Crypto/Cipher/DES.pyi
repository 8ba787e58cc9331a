from Crypto.Cipher.AES import *
