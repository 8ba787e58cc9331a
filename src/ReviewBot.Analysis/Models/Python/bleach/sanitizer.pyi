from bleach import Cleaner as Cleaner
