package io.journeyman.segments;

/** "1 person", "462 people". */
final class People {

    private People() {}

    static String count(long people) {
        return people == 1 ? "1 person" : people + " people";
    }
}
