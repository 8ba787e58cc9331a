from Crypto.PublicKey.RSA import *
