/* Reads cards with libebook-contacts (evolution-data-server).
   FOLDER: says of each file in it what its card is, a line of JSON each.
   --time FILE: cuts a whole file at its END lines, as Evolution's importer does, and parses every card. */
#include <libebook-contacts/libebook-contacts.h>
#include <json-glib/json-glib.h>
#include <stdio.h>
#include <string.h>

static void add_text(JsonBuilder *line, const char *text)
{
    json_builder_add_string_value(line, text ? text : "");
}

static void add_values(JsonBuilder *line, EVCard *card, const char *key, const char *name, gboolean in_parts)
{
    json_builder_set_member_name(line, key);
    json_builder_begin_array(line);
    for (GList *at = e_vcard_get_attributes(card); at; at = at->next) {
        if (g_ascii_strcasecmp(e_vcard_attribute_get_name(at->data), name) != 0)
            continue;
        GList *values = e_vcard_attribute_get_values_decoded(at->data);
        if (in_parts)
            json_builder_begin_array(line);
        for (GList *value = values; value && (in_parts || value == values); value = value->next)
            add_text(line, ((GString *)value->data)->str);
        if (in_parts)
            json_builder_end_array(line);
    }
    json_builder_end_array(line);
}

static void add_date(JsonBuilder *line, EContact *contact, const char *key, EContactField field)
{
    EContactDate *date = e_contact_get(contact, field);
    json_builder_set_member_name(line, key);
    json_builder_begin_array(line);
    if (date) {
        json_builder_add_int_value(line, date->year);
        json_builder_add_int_value(line, date->month);
        json_builder_add_int_value(line, date->day);
        e_contact_date_free(date);
    }
    json_builder_end_array(line);
}

static void say(const char *folder, const char *name)
{
    g_autofree char *path = g_build_filename(folder, name, NULL), *data = NULL;
    if (!g_file_get_contents(path, &data, NULL, NULL))
        return;
    EContact *contact = e_contact_new_from_vcard(data);
    g_autoptr(JsonBuilder) line = json_builder_new();
    json_builder_begin_object(line);
    json_builder_set_member_name(line, "file");
    add_text(line, name);
    json_builder_set_member_name(line, "complaints");
    json_builder_begin_array(line);
    json_builder_end_array(line);
    json_builder_set_member_name(line, "cards");
    json_builder_begin_array(line);
    json_builder_begin_object(line);
    json_builder_set_member_name(line, "name");
    add_text(line, e_contact_get_const(contact, E_CONTACT_FULL_NAME));
    add_values(line, E_VCARD(contact), "phones", "TEL", FALSE);
    add_values(line, E_VCARD(contact), "emails", "EMAIL", FALSE);
    add_values(line, E_VCARD(contact), "addresses", "ADR", TRUE);
    add_date(line, contact, "birthday", E_CONTACT_BIRTH_DATE);
    add_date(line, contact, "anniversary", E_CONTACT_ANNIVERSARY);
    json_builder_end_object(line);
    json_builder_end_array(line);
    json_builder_end_object(line);
    g_autoptr(JsonNode) root = json_builder_get_root(line);
    g_autofree char *text = json_to_string(root, FALSE);
    printf("%s\n", text);
    g_object_unref(contact);
}

static int say_all(const char *folder)
{
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    GSList *names = NULL;
    const char *name;
    while (dir && (name = g_dir_read_name(dir)))
        names = g_slist_insert_sorted(names, g_strdup(name), (GCompareFunc)strcmp);
    for (GSList *at = names; at; at = at->next)
        say(folder, at->data);
    g_slist_free_full(names, g_free);
    return 0;
}

static int time_file(const char *path)
{
    char *data = NULL;
    int cards = 0;
    if (!g_file_get_contents(path, &data, NULL, NULL))
        return 1;
    gint64 begin = g_get_monotonic_time();
    for (char *start = data, *end; (end = strstr(start, "END:VCARD")); start = end) {
        end += strlen("END:VCARD");
        start += strspn(start, "\r\n");
        char behind = *end;
        *end = '\0';
        EVCard *card = e_vcard_new_from_string(start);
        /* it parses only when it is asked */
        cards += e_vcard_get_attributes(card) != NULL;
        g_object_unref(card);
        *end = behind;
    }
    printf("{\"cards\": %d, \"seconds\": %.6f}\n", cards, (g_get_monotonic_time() - begin) / 1e6);
    g_free(data);
    return 0;
}

int main(int count, char **arguments)
{
    if (count == 3 && strcmp(arguments[1], "--time") == 0)
        return time_file(arguments[2]);
    return say_all(arguments[count - 1]);
}
