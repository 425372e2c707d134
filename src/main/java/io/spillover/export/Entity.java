package io.spillover.export;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * A node.
 *
 * @param id its path below the base of instances, as {@code organization/microsoft}; the IRI of what lies elsewhere
 * @param type the local name of its class; empty where none is known
 */
record Entity(String id, String uri, String label, String type) {

    static final Spool.Form<Entity> FORM = new Spool.Form<>() {
        @Override
        public void write(Entity entity, DataOutputStream out) throws IOException {
            for (String text : List.of(entity.id, entity.uri, entity.label, entity.type)) {
                Spool.Form.write(text, out);
            }
        }

        @Override
        public Entity read(DataInputStream in) throws IOException {
            return new Entity(Spool.Form.text(in), Spool.Form.text(in), Spool.Form.text(in), Spool.Form.text(in));
        }
    };
}
