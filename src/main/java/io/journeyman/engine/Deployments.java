package io.journeyman.engine;

import java.util.List;

/** Versions of journeys. A new version moves nobody: running instances finish on theirs. */
public interface Deployments {

    /**
     * Deploys the diagram as the next version. Two deployments of one key at once both get a version of their own.
     *
     * @param journeyKey must be the id of the drawing's process
     * @throws DiagramRefused where {@code Diagrams.read} finds any problem; nothing is deployed
     */
    DeployedVersion deploy(String journeyKey, byte[] bpmn);

    /** The file a version was deployed from. */
    byte[] source(String definitionId);

    /** All versions of a journey, newest first. */
    List<DeployedVersion> versions(String journeyKey);

    /**
     * Removes a version nobody runs on.
     *
     * @throws VersionInUse naming how many still run on it
     */
    void delete(String definitionId);

    /** Holds all versions of a journey: within five seconds no step is taken any more. Answers at once, however many run. */
    void hold(String journeyKey);

    /** Lets a held journey go on; due steps run at once. */
    void release(String journeyKey);

    boolean held(String journeyKey);
}
