// Reads cards with ez-vcard. FOLDER: says of each file in it what its cards are and what the library's
// reader and validator complain of, a line of JSON each. --time FILE: parses a whole file and says how
// long that took, once the virtual machine is warm.

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.ValidationWarning;
import ezvcard.io.ParseWarning;
import ezvcard.io.text.VCardReader;
import ezvcard.property.Address;
import ezvcard.property.DateOrTimeProperty;
import ezvcard.property.VCardProperty;
import ezvcard.util.PartialDate;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public class ReadEzVcard {
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        if (arguments[0].equals("--time")) {
            byte[] data = Files.readAllBytes(Path.of(arguments[1]));
            time(data);
            time(data);
            out.println(time(data));
        } else {
            List<Path> files;
            try (Stream<Path> found = Files.list(Path.of(arguments[0]))) {
                files = found.sorted().collect(Collectors.toList());
            }
            for (Path file : files) out.println(line(file));
        }
        out.flush();
    }

    private static String time(byte[] data) throws IOException {
        long begin = System.nanoTime();
        int cards = 0;
        try (VCardReader reader = new VCardReader(new String(data, StandardCharsets.UTF_8))) {
            while (reader.readNext() != null) cards++;
        }
        return "{\"cards\": " + cards + ", \"seconds\": " + (System.nanoTime() - begin) / 1e9 + "}";
    }

    private static String line(Path file) throws IOException {
        List<String> cards = new ArrayList<>(), complaints = new ArrayList<>();
        String text = Files.readString(file, StandardCharsets.UTF_8);
        try (VCardReader reader = new VCardReader(text)) {
            VCard card;
            while ((card = reader.readNext()) != null) {
                cards.add(said(card));
                for (ParseWarning each : reader.getWarnings())
                    complaints.add(text("reader: " + each.getPropertyName() + ": " + each.getMessage()));
                if (card.getVersion() != VCardVersion.V2_1) complain(card, complaints);
            }
        }
        return "{\"file\":" + text(file.getFileName().toString()) + ",\"cards\":" + array(cards)
                + ",\"complaints\":" + array(complaints) + "}";
    }

    private static void complain(VCard card, List<String> complaints) {
        for (Map.Entry<VCardProperty, List<ValidationWarning>> each : card.validate(card.getVersion())) {
            String property = each.getKey() == null ? "card" : each.getKey().getClass().getSimpleName();
            for (ValidationWarning warning : each.getValue())
                complaints.add(text("validator: " + property + ": " + warning.getMessage()));
        }
    }

    private static String said(VCard card) {
        List<String> phones = card.getTelephoneNumbers().stream()
                .map(each -> each.getText() != null ? each.getText() : each.getUri().getNumber()
                        + (each.getUri().getExtension() == null ? "" : ";ext=" + each.getUri().getExtension()))
                .map(ReadEzVcard::text).collect(Collectors.toList());
        List<String> emails = card.getEmails().stream().map(each -> text(each.getValue())).collect(Collectors.toList());
        List<String> addresses = card.getAddresses().stream().map(ReadEzVcard::address).collect(Collectors.toList());
        return "{\"name\":" + text(card.getFormattedName() == null ? "" : card.getFormattedName().getValue())
                + ",\"phones\":" + array(phones) + ",\"emails\":" + array(emails) + ",\"addresses\":" + array(addresses)
                + ",\"birthday\":" + date(card.getBirthday()) + ",\"anniversary\":" + date(card.getAnniversary()) + "}";
    }

    private static String address(Address each) {
        return array(Stream.of(each.getPoBoxes(), each.getExtendedAddresses(), each.getStreetAddresses(), each.getLocalities(),
                each.getRegions(), each.getPostalCodes(), each.getCountries())
                .map(part -> text(String.join(",", part))).collect(Collectors.toList()));
    }

    private static String date(DateOrTimeProperty property) {
        if (property == null) return "[]";
        if (property.getText() != null) return "[" + text(property.getText()) + "]";
        PartialDate partial = property.getPartialDate();
        if (partial != null)
            return Arrays.asList(partial.getYear(), partial.getMonth(), partial.getDate()).toString();
        if (property.getDate() == null) return "[]";
        Calendar day = Calendar.getInstance();
        day.setTime(property.getDate());
        return "[" + day.get(Calendar.YEAR) + "," + (day.get(Calendar.MONTH) + 1) + "," + day.get(Calendar.DAY_OF_MONTH) + "]";
    }

    private static String array(List<String> items) {
        return "[" + String.join(",", items) + "]";
    }

    private static String text(String value) {
        if (value == null) return "\"\"";
        StringBuilder written = new StringBuilder("\"");
        for (char each : value.toCharArray()) {
            if (each < 0x20 || each == '"' || each == '\\' || Character.isSurrogate(each))
                written.append(String.format("\\u%04x", (int) each));
            else written.append(each);
        }
        return written.append('"').toString();
    }
}
