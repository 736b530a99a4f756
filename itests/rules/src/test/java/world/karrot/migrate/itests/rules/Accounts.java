package world.karrot.migrate.itests.rules;

import com.fasterxml.jackson.databind.JsonNode;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.instances.Rows;

/** Looks at the accounts of an instance and what they have. */
record Accounts(KarrotInstance instance) {

    JsonNode person(long id) throws Exception {
        return new Rows(instance)
                .select("SELECT * FROM users_user WHERE id = " + id)
                .get(0);
    }

    /** Who has made an offer. */
    JsonNode offering(String offer) throws Exception {
        return new Rows(instance)
                .select("SELECT u.* FROM users_user u JOIN offers_offer o ON o.user_id = u.id AND o.name = '%s'"
                        .formatted(offer))
                .get(0);
    }

    /**
     * How many rows there are.
     *
     * @param rows what follows {@code FROM}
     */
    long count(String rows) throws Exception {
        return new Rows(instance)
                .select("SELECT count(*) AS number FROM " + rows)
                .get(0)
                .get("number")
                .asLong();
    }
}
