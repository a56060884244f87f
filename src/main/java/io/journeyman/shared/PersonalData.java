package io.journeyman.shared;

import java.util.Map;

/** What a module holds about a person. Each module that stores anything personal brings one, so that no list is kept. */
public interface PersonalData {

    /** Everything this module holds about the contact, in words and plain values, for the export a person may ask for. */
    Map<String, Object> export(ContactId contact);

    /** Removes it all. Called in one transaction over all modules. */
    void erase(ContactId contact);

    /** Moves it from the contact that is merged away to the survivor. */
    void merge(ContactId from, ContactId into);
}
