package io.journeyman.contacts;

import io.journeyman.shared.ContactId;
import java.time.Instant;
import java.util.UUID;

/** What a colleague wrote down about a person: plain text, never rendered as anything else. */
public record ContactNote(UUID id, ContactId contact, String body, String author, Instant at) {}
