package io.journeyman.contacts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far the relation to a person has come. Kept apart from the score and from the buying phase. */
public enum LifecycleStage {
    @JsonProperty("prospect")
    PROSPECT,
    @JsonProperty("lead")
    LEAD,
    @JsonProperty("qualified")
    QUALIFIED,
    @JsonProperty("customer")
    CUSTOMER,
    @JsonProperty("advocate")
    ADVOCATE
}
