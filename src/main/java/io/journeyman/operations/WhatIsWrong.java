package io.journeyman.operations;

import io.journeyman.engine.Jobs;
import io.journeyman.messaging.Channels;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/** Looks at everything at once: what waits too long, and who does not go on. */
@Service
public class WhatIsWrong {

    private final Jobs jobs;
    private final Channels channels;
    private final TroubleGroups groups;
    private final Machine machine;
    private final Clock clock;

    WhatIsWrong(Jobs jobs, Channels channels, TroubleGroups groups, Machine machine, Clock clock) {
        this.jobs = jobs;
        this.channels = channels;
        this.groups = groups;
        this.machine = machine;
        this.clock = clock;
    }

    /** How the installation stands now. Cheap enough to be asked every few seconds. */
    public WrongNow now() {
        return new WrongNow(
                clock.instant(),
                jobs.oldestDue().orElse(null),
                jobs.due(),
                channels.states(),
                List.of(machine.node()),
                machine.database(),
                machine.disk(),
                groups.all());
    }
}
