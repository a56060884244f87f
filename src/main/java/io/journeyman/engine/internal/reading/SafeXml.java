package io.journeyman.engine.internal.reading;

import io.journeyman.engine.DiagramProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The hardened reader for XML that is not BPMN. */
public final class SafeXml {

    private SafeXml() {}

    /** An element; attributes by local name, or {@code URI:name} where they have a namespace. */
    public record Node(
            String space, String name, Map<String, String> attributes, String text, List<Node> children, int line) {

        public @Nullable String get(String attribute) {
            return attributes.get(attribute);
        }

        public List<Node> all(String local) {
            return children.stream().filter(child -> child.name().equals(local)).toList();
        }
    }

    /** The tree, or empty with the reasons added to {@code problems} where the file cannot be read safely. */
    public static Optional<Node> read(byte[] bytes, List<DiagramProblem> problems) {
        Findings findings = new Findings();
        Optional<XmlNode> root = new XmlReader(findings).read(bytes);
        problems.addAll(findings.all());
        return findings.none() ? root.map(SafeXml::node) : Optional.empty();
    }

    private static Node node(XmlNode node) {
        return new Node(
                node.space(),
                node.name(),
                node.attributes(),
                node.text(),
                node.children().stream().map(SafeXml::node).toList(),
                node.line());
    }
}
