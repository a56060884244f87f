package io.journeyman.identity;

import io.journeyman.shared.UserId;

/**
 * A colleague in a team.
 *
 * @param lead gets escalations, reassigns tasks and sees the team's answer times
 */
public record TeamMember(UserId userId, String name, boolean lead) {}
