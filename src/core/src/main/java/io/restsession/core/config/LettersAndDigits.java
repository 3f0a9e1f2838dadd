package io.restsession.core.config;

/** A name without what its sources spell differently: {@code MAX_AGE} and {@code maxAge} are the same here. */
final class LettersAndDigits {

    private LettersAndDigits() {
    }

    static String of(String name) {
        StringBuilder kept = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                kept.append(Character.toLowerCase(c));
            }
        }
        return kept.toString();
    }
}
