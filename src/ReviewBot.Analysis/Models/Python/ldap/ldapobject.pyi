from ldap import LDAPObject as LDAPObject
from ldap import LDAPObject as SimpleLDAPObject
from ldap import LDAPObject as ReconnectLDAPObject
