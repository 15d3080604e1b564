"""What a portal states of a document: fields, page tags, core metadata, JSON-LD.

``derivation.metadata_of`` reads a recognised document; ``tags``, ``core``, ``linked``, ``wire`` and
``listing`` write what it gives as HTML, XML, JSON-LD, JSON and for a person.
"""

from doclint.publish.metadata.derivation import metadata_of
from doclint.publish.metadata.model import Given, Metadata, Site

__all__ = ["Given", "Metadata", "Site", "metadata_of"]
