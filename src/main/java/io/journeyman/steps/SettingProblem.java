package io.journeyman.steps;

/**
 * Something wrong with one setting of a drawn block.
 *
 * @param setting the setting's name
 * @param code stable, kebab-case
 * @param message one sentence saying what to do, for the marketer
 */
public record SettingProblem(String setting, String code, String message) {}
