package io.journeyman.shared;

/** Tells who is acting in this thread; identity answers from the session or API key, the system otherwise. */
public interface CurrentActor {

    Actor get();
}
