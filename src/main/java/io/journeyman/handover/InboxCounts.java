package io.journeyman.handover;

/**
 * The numbers at the inbox.
 *
 * @param mine open tasks I hold
 * @param free open tasks I may take
 * @param overdue those of both that are past their time
 */
public record InboxCounts(long mine, long free, long overdue) {}
