package io.journeyman.starter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Names, places, trades and jobs of the demo. All domains end in {@code .example}, which nobody can own. */
final class DemoNames {

    static final List<String> JOBS = List.of(
            "Head of Planning",
            "Operations Manager",
            "Production Planner",
            "Head of Logistics",
            "Supply Chain Analyst",
            "Plant Manager",
            "Chief Operating Officer",
            "Scheduling Coordinator",
            "Purchasing Lead",
            "Managing Director",
            "Quality Engineer",
            "Warehouse Supervisor",
            "Controller",
            "IT Manager");

    static final List<String> SOURCES =
            List.of("form:planning-guide", "fair", "import", "webinar", "referral", "api:web-shop");

    private static final List<String> TRADES = List.of(
            "Logistics", "Food", "Machinery", "Furniture", "Pharma", "Packaging", "Automotive", "Energy", "Retail");
    private static final List<String> FIRSTS = List.of(
            "Alder",
            "Borealis",
            "Cinder",
            "Delta",
            "Ember",
            "Fjord",
            "Granit",
            "Harbour",
            "Indigo",
            "Juniper",
            "Karst",
            "Lumen",
            "Meridian",
            "Nordic",
            "Orbit",
            "Pannon",
            "Quarry",
            "Rivet",
            "Sava",
            "Tundra",
            "Umbra",
            "Vela",
            "Willow",
            "Yarrow",
            "Zenit");
    private static final List<String> SECONDS =
            List.of("Works", "Foods", "Freight", "Systems", "Labs", "Timber", "Motors", "Trading", "Packaging");

    private static final List<Place> PLACES = List.of(
            new Place(
                    "SI",
                    "Ljubljana",
                    "Europe/Ljubljana",
                    "sl",
                    "+3864",
                    8,
                    55,
                    List.of("Ana", "Luka", "Maja", "Žiga", "Nina", "Matej", "Eva", "Rok"),
                    List.of("Novak", "Horvat", "Kovač", "Krajnc", "Zupan", "Potočnik", "Kos")),
            new Place(
                    "BG",
                    "Sofia",
                    "Europe/Sofia",
                    "bg",
                    "+35988",
                    7,
                    80,
                    List.of("Ivan", "Maria", "Georgi", "Elena", "Dimitar", "Radka", "Stefan"),
                    List.of("Ivanova", "Petrov", "Dimitrov", "Georgieva", "Nikolov", "Todorova")),
            new Place(
                    "PL",
                    "Poznań",
                    "Europe/Warsaw",
                    "pl",
                    "+4860",
                    7,
                    15,
                    List.of("Anna", "Piotr", "Katarzyna", "Tomasz", "Agnieszka", "Michał", "Zofia"),
                    List.of("Nowak", "Kowalska", "Wiśniewski", "Wójcik", "Kamińska", "Lewandowski")),
            new Place(
                    "FI",
                    "Tampere",
                    "Europe/Helsinki",
                    "fi",
                    "+35840",
                    7,
                    10,
                    List.of("Aino", "Eero", "Helmi", "Juhani", "Sanna", "Mikko", "Tiina"),
                    List.of("Korhonen", "Virtanen", "Mäkinen", "Nieminen", "Laine", "Heikkinen")),
            new Place(
                    "NO",
                    "Bergen",
                    "Europe/Oslo",
                    "nb",
                    "+479",
                    7,
                    5,
                    List.of("Ingrid", "Lars", "Kari", "Olav", "Sigrid", "Magnus", "Solveig"),
                    List.of("Hansen", "Johansen", "Olsen", "Larsen", "Andersen", "Bakke")));

    private DemoNames() {}

    static List<Firm> firms(int count, Random random) {
        List<Firm> firms = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = FIRSTS.get(i % FIRSTS.size()) + " " + SECONDS.get((i / FIRSTS.size() + i) % SECONDS.size());
            String domain = name.toLowerCase(Locale.ROOT).replace(' ', '-') + "-" + i + ".example";
            int employees = (int) Math.round(8 * Math.pow(10, random.nextDouble() * 2.4));
            firms.add(new Firm(
                    name,
                    domain,
                    TRADES.get(random.nextInt(TRADES.size())),
                    employees,
                    PLACES.get(random.nextInt(PLACES.size()))));
        }
        return firms;
    }

    /** A company. */
    record Firm(String name, String domain, String trade, int employees, Place place) {}

    /**
     * Where people live and what they are called there.
     *
     * @param prefix beginning of a mobile number
     * @param digits how many digits follow
     * @param viberShare how many of a hundred have Viber
     */
    record Place(
            String country,
            String city,
            String zone,
            String language,
            String prefix,
            int digits,
            int viberShare,
            List<String> firstNames,
            List<String> lastNames) {

        /** A number of its own for each person; none of them is tried in the sandbox. */
        String phone(int number) {
            String tail = String.format(Locale.ROOT, "%0" + digits + "d", 1_000_000L + number * 7L);
            return prefix + tail.substring(tail.length() - digits);
        }
    }
}
