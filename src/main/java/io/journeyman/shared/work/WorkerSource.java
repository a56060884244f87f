package io.journeyman.shared.work;

import java.util.List;

/** Brings workers that are not beans themselves, such as one for each consumer of a stream. Asked once, at start. */
public interface WorkerSource {

    List<Worker> workers();
}
