package io.journeyman.journeys;

/**
 * Where a journey stands in its life.
 *
 * <ul>
 *   <li>DRAFT: never published
 *   <li>LIVE: its newest published version takes people in
 *   <li>HELD: nobody takes a step, nothing leaves
 *   <li>DRAINING: takes nobody in any more, people under way finish
 *   <li>ENDED: nobody is inside, nobody enters
 * </ul>
 */
public enum JourneyState {
    DRAFT,
    LIVE,
    HELD,
    DRAINING,
    ENDED
}
