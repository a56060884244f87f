package io.journeyman.operations;

import io.journeyman.shared.work.Workers;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** What this node knows of itself, its disk and its way to the database. */
@Component
class Machine {

    private final PingStore store;
    private final Workers workers;
    private final Clock clock;
    private final String name = hostName();

    Machine(PingStore store, Workers workers, Clock clock) {
        this.store = store;
        this.workers = workers;
        this.clock = clock;
    }

    WrongNow.Node node() {
        long uptime = ManagementFactory.getRuntimeMXBean().getUptime();
        return new WrongNow.Node(name, clock.instant().minusMillis(uptime), workers.isRunning());
    }

    WrongNow.Database database() {
        long before = System.nanoTime();
        store.ask();
        return new WrongNow.Database(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before));
    }

    /** The working directory's disk: uploads, the built-in database and logs lie below it unless set otherwise. */
    WrongNow.Disk disk() {
        File here = new File("").getAbsoluteFile();
        return new WrongNow.Disk(here.getUsableSpace(), here.getTotalSpace());
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
