package io.journeyman.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.journeyman.contacts.ContactValues;
import io.journeyman.contacts.Contacts;
import io.journeyman.rules.Operator;
import io.journeyman.rules.Rule;
import io.journeyman.scoring.CriteriaVersion.CriteriaSide;
import io.journeyman.scoring.PointsGiven.Origin;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Invalid;
import io.journeyman.testing.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CriteriaTests {

    private static final List<Criterion> CRITERIA = List.of(
            new Criterion(
                    "country",
                    "Is in a country we deliver to",
                    new Rule.Check("contact.country", Operator.IS, TextNode.valueOf("SI"))),
            new Criterion(
                    "hot",
                    "Has at least 50 points",
                    new Rule.Check("score.total", Operator.AT_LEAST, IntNode.valueOf(50))));

    @Autowired
    private Criteria criteria;

    @Autowired
    private Scores scores;

    @Autowired
    private Contacts contacts;

    @Test
    @Order(1)
    void nothing_is_ticked_before_anything_was_agreed() {
        assertThat(criteria.inForce()).isEmpty();
        assertThat(criteria.ticked(ContactId.next())).isEmpty();
        assertThatThrownBy(() -> criteria.propose("")).isInstanceOf(Invalid.class);
    }

    @Test
    @Order(2)
    void a_proposal_counts_once_both_sides_said_yes() {
        criteria.saveDraft(CRITERIA);
        int version = criteria.propose("for the autumn");
        assertThat(criteria.inForce()).isEmpty();

        criteria.agree(version, CriteriaSide.MARKETING);
        criteria.agree(version, CriteriaSide.MARKETING);
        assertThat(criteria.inForce()).isEmpty();

        criteria.agree(version, CriteriaSide.SALES);
        assertThat(criteria.inForce()).map(CriteriaVersion::version).contains(version);
    }

    @Test
    @Order(3)
    void the_old_version_counts_until_the_new_one_is_agreed_to() {
        int before = criteria.inForce().orElseThrow().version();
        criteria.saveDraft(CRITERIA.subList(0, 1));
        int proposed = criteria.propose("simpler");

        assertThat(criteria.inForce()).map(CriteriaVersion::version).contains(before);
        assertThatThrownBy(() -> criteria.agree(0, CriteriaSide.SALES)).isInstanceOf(CriteriaNotFound.class);
        assertThat(criteria.versions()).extracting(CriteriaVersion::version).containsExactly(proposed, before, 0);
    }

    @Test
    @Order(4)
    void each_criterion_is_ticked_with_what_was_looked_at() {
        ContactId ana = contacts.create(
                        ContactValues.email("ana@criteria.example").with("country", "SI"))
                .id();
        scores.add(List.of(new PointsGiven(ana, 30, "test", Origin.manual("Test"))));

        List<TickedCriterion> ticked = criteria.ticked(ana);

        assertThat(ticked).extracting(TickedCriterion::met).containsExactly(true, false);
        assertThat(ticked.get(0).values())
                .containsExactly(new TickedCriterion.CriterionValue("contact.country", null, "SI"));
        assertThat(ticked.get(1).values().get(0).value()).isEqualTo("30");
    }

    @Test
    @Order(5)
    void a_rule_that_cannot_be_used_is_refused_with_its_place() {
        Criterion broken =
                new Criterion("x", "Nonsense", new Rule.Check("contact.nothing", Operator.IS, TextNode.valueOf("y")));

        assertThatThrownBy(() -> criteria.saveDraft(List.of(CRITERIA.get(0), broken)))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.errors().get(0).pointer()).startsWith("/criteria/1/rule"));
    }
}
