package io.journeyman.identity;

import io.journeyman.shared.TeamId;

/**
 * One team of one colleague.
 *
 * @param lead whether the colleague leads it
 */
public record Membership(TeamId teamId, String teamName, boolean lead) {}
