package world.karrot.migrate.content.messages.internal;

import static world.karrot.migrate.api.content.Model.model;
import static world.karrot.migrate.api.content.Traits.privateBy;
import static world.karrot.migrate.api.content.Traits.servedAs;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import world.karrot.migrate.api.content.ContentType;
import world.karrot.migrate.api.content.Model;

/** What groups say to each other about what is theirs; private conversations belong to no group and stay behind. */
@Component
public final class MessagesContent implements ContentType {
    @Override
    public String name() {
        return "messages";
    }

    @Override
    public List<Model> models() {
        return List.of(
                model("conversations.conversation", "conversation")
                        .ownedBy("group")
                        .target("target_type", "target_id")
                        .with(privateBy("is_private")),
                model("conversations.conversationmessage", "message")
                        .ownedBy("conversation")
                        .message("content")
                        .linkedAs("message"),
                model(
                                "conversations.conversationparticipant",
                                "participant in a conversation",
                                "participants in conversations")
                        .ownedBy("conversation")
                        .personal("user"),
                model(
                                "conversations.conversationthreadparticipant",
                                "participant in a thread",
                                "participants in threads")
                        .ownedBy("thread")
                        .personal("user"),
                model("conversations.conversationmessagemention", "mention").ownedBy("message"),
                model("conversations.conversationmessagereaction", "reaction").ownedBy("message"),
                model("conversations.conversationmessageimage", "picture in a message", "pictures in messages")
                        .ownedBy("message")
                        .picture("image", "conversation_message_images", 600, 200),
                model("conversations.conversationmessageattachment", "attachment")
                        .ownedBy("message")
                        .file("file", "conversation_message_attachment_files")
                        .picture("preview", "conversation_message_attachment_previews")
                        .picture("thumbnail", "conversation_message_attachment_thumbnails")
                        .with(servedAs("content_type")));
    }
}
