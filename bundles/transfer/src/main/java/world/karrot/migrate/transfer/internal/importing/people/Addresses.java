package world.karrot.migrate.transfer.internal.importing.people;

import java.util.regex.Pattern;

/** E-mail addresses, as far as it matters whether somebody could take one for another. */
final class Addresses {
    /** What separates addresses or goes around one, and what nobody sees: control, bidirectional, of no width. */
    private static final Pattern ODD = Pattern.compile("[\\s,;<>\\p{C}\\p{Z}"
            + "\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u3164\\uFE00-\\uFE0F\\uFFA0\\x{E0100}-\\x{E01EF}]");

    private Addresses() {}

    static boolean isSingle(String address) {
        int at = address.lastIndexOf('@');
        return at > 0 && at < address.length() - 1 && !ODD.matcher(address).find();
    }

    /** The same letters, whether in capitals or not. Beyond ASCII, capitals of different letters may be the same. */
    static String folded(String address) {
        StringBuilder folded = new StringBuilder(address.length());
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            folded.append(c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c);
        }
        return folded.toString();
    }
}
