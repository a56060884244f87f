package io.journeyman.engine.internal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * An element of a drawing, read either by our own hardened reader or from the tree the engine is about to parse, so that
 * one set of checks judges both.
 *
 * @param space namespace URI, empty where none
 * @param name local name
 * @param attributes by local name, or {@code URI:name} where they have a namespace; declarations of prefixes are left out
 * @param text own text, stripped
 * @param line where its start tag ends, from 1
 */
record XmlNode(
        String space, String name, Map<String, String> attributes, String text, List<XmlNode> children, int line) {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    static XmlNode of(Element element) {
        Map<String, String> attributes = new TreeMap<>();
        for (String key : element.attributes()) {
            if (!key.startsWith("xmlns") && !key.startsWith("http://www.w3.org/2000/xmlns/")) {
                attributes.put(key, element.attribute(key));
            }
        }
        List<XmlNode> children = new ArrayList<>();
        for (Element child : element.elements()) {
            children.add(of(child));
        }
        return new XmlNode(
                element.getUri() == null ? "" : element.getUri(),
                element.getTagName(),
                attributes,
                element.getText().strip(),
                children,
                element.getLine());
    }

    boolean is(String local) {
        return name.equals(local) && space.equals(BPMN);
    }

    @Nullable
    String id() {
        return attributes.get("id");
    }

    @Nullable
    String get(String attribute) {
        return attributes.get(attribute);
    }

    String get(String attribute, String otherwise) {
        return attributes.getOrDefault(attribute, otherwise);
    }

    @Nullable
    String camunda(String attribute) {
        return attributes.get(CAMUNDA + ":" + attribute);
    }

    List<XmlNode> all(String local) {
        return children.stream().filter(child -> child.is(local)).toList();
    }

    Optional<XmlNode> first(String local) {
        return children.stream().filter(child -> child.is(local)).findFirst();
    }

    /** The texts of {@code camunda:properties} by name. */
    Map<String, String> properties() {
        Map<String, String> found = new TreeMap<>();
        for (XmlNode extensions : all("extensionElements")) {
            for (XmlNode properties : extensions.children()) {
                if (properties.name().equals("properties") && properties.space().equals(CAMUNDA)) {
                    properties.children().forEach(property -> put(found, property));
                }
            }
        }
        return found;
    }

    private static void put(Map<String, String> found, XmlNode property) {
        String name = property.get("name");
        String value = property.get("value");
        if (name != null && value != null) {
            found.put(name, value);
        }
    }
}
