package io.journeyman.shared;

import io.journeyman.shared.access.Permission;

/** Tells who is acting in this thread; identity answers from the session or API key, the system otherwise. */
public interface CurrentActor {

    Actor get();

    /** Whether whoever acts has the permission. The system may do everything, a stranger nothing. */
    boolean may(Permission permission);
}
