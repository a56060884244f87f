package io.journeyman.journeys;

/** What publishing does with people who match a way in already. */
public enum StartMatching {
    NOW,
    ONLY_NEW
}
