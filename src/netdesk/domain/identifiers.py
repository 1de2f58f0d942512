"""The ids of what the store keeps, each its own type so that they cannot be mixed up."""

from __future__ import annotations

from hashlib import blake2b
from typing import NewType

ContactId = NewType("ContactId", int)
InteractionId = NewType("InteractionId", int)
CircleId = NewType("CircleId", int)
StepId = NewType("StepId", int)
RoleChangeId = NewType("RoleChangeId", int)
MergerId = NewType("MergerId", int)
FactId = NewType("FactId", int)
RelationId = NewType("RelationId", int)
HeldRoleId = NewType("HeldRoleId", int)
PromiseId = NewType("PromiseId", int)
SavedFilterId = NewType("SavedFilterId", int)
BlobId = NewType("BlobId", bytes)
"""Digest of the bytes kept: photos and cards are stored once, under what they contain."""


def blob_id(data: bytes) -> BlobId:
    """Return the id under which `data` is kept: its 128-bit BLAKE2b digest."""
    return BlobId(blake2b(data, digest_size=16).digest())
