/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/exchange.h"

#include <glib/gi18n.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlwriter.h>
#include <string.h>

#include "base/error.h"
#include "model/rules.h"
#include "model/whole-check.h"

#define NAMESPACE "https://muniment.org/exchange/1"

/* Of a list of faults nobody reads more. */
#define FAULTS_TOLD 30

#define X(text) ((const xmlChar *) (text))

/* Writing --------------------------------------------------------------------------------------------------------- */

static void
write_record (xmlTextWriter *writer,
              MunWorkspace  *workspace,
              MunRecord     *record)
{
  const MunSpec *spec = mun_record_get_spec (record);

  xmlTextWriterStartElement (writer, X ("record"));
  xmlTextWriterWriteAttribute (writer, X ("type"), X (spec->name));
  xmlTextWriterWriteAttribute (writer, X ("id"), X (mun_record_get_id (record)));
  xmlTextWriterWriteAttribute (writer, X ("ref"), X (mun_record_get_ref (record)));
  if (*mun_record_get_withdrawn (record) != '\0')
    xmlTextWriterWriteAttribute (writer, X ("withdrawn"), X (mun_record_get_withdrawn (record)));
  for (guint f = 0; f < spec->n_fields; f++)
    {
      if (!mun_record_is_set (record, f))
        continue;
      xmlTextWriterStartElement (writer, X ("field"));
      xmlTextWriterWriteAttribute (writer, X ("name"), X (spec->fields[f].name));
      xmlTextWriterWriteString (writer, X (mun_record_get (record, f)));
      xmlTextWriterEndElement (writer);
    }
  if (*mun_record_get_note (record) != '\0')
    xmlTextWriterWriteElement (writer, X ("note"), X (mun_record_get_note (record)));
  xmlTextWriterEndElement (writer);
}

static gboolean
write_file (xmlTextWriter  *writer,
            MunWorkspace   *workspace,
            const char     *sha256,
            GError        **error)
{
  g_autoptr(GBytes) bytes = mun_store_read_file (mun_workspace_get_store (workspace), sha256, error);
  gsize size;
  const char *data;

  if (bytes == NULL)
    return FALSE;
  data = g_bytes_get_data (bytes, &size);
  xmlTextWriterStartElement (writer, X ("file"));
  xmlTextWriterWriteAttribute (writer, X ("sha256"), X (sha256));
  xmlTextWriterWriteBase64 (writer, data, 0, size);
  xmlTextWriterEndElement (writer);
  return TRUE;
}

/* Files stand before the records that name them, each once. */
static gboolean
write_files (xmlTextWriter  *writer,
             MunWorkspace   *workspace,
             GPtrArray      *records,
             GHashTable     *written,
             GError        **error)
{
  for (guint i = 0; i < records->len; i++)
    {
      MunRecord *record = g_ptr_array_index (records, i);
      const MunSpec *spec = mun_record_get_spec (record);

      for (guint f = 0; f < spec->n_fields; f++)
        if (spec->fields[f].kind == MUN_KIND_FILE && mun_record_is_set (record, f) &&
            g_hash_table_add (written, g_strdup (mun_record_get (record, f))) &&
            !write_file (writer, workspace, mun_record_get (record, f), error))
          return FALSE;
    }
  return TRUE;
}

static gboolean
write_everything (xmlTextWriter  *writer,
                  MunWorkspace   *workspace,
                  GError        **error)
{
  g_autoptr(GHashTable) written = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    {
      MunQuery query = { .spec = *spec, .sort_field = MUN_SORT_REF, .which = MUN_ALL };
      g_autoptr(GPtrArray) records = mun_workspace_query (workspace, &query, error);

      if (records == NULL || !write_files (writer, workspace, records, written, error))
        return FALSE;
      for (guint i = 0; i < records->len; i++)
        write_record (writer, workspace, g_ptr_array_index (records, i));
    }
  return TRUE;
}

GBytes *
mun_xml_export (MunWorkspace  *workspace,
                GError       **error)
{
  xmlBuffer *buffer = xmlBufferCreate ();
  xmlTextWriter *writer = xmlNewTextWriterMemory (buffer, 0);
  GBytes *bytes = NULL;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);

  xmlTextWriterSetIndent (writer, 1);
  xmlTextWriterStartDocument (writer, NULL, "UTF-8", NULL);
  xmlTextWriterStartElement (writer, X ("muniment"));
  xmlTextWriterWriteAttribute (writer, X ("xmlns"), X (NAMESPACE));
  if (write_everything (writer, workspace, error))
    {
      xmlTextWriterEndDocument (writer);
      xmlTextWriterFlush (writer);
      bytes = g_bytes_new (xmlBufferContent (buffer), xmlBufferLength (buffer));
    }
  xmlFreeTextWriter (writer);
  xmlBufferFree (buffer);
  return bytes;
}

/* Reading --------------------------------------------------------------------------------------------------------- */

typedef struct {
  MunWorkspace *workspace;
  const char   *name;
  GHashTable   *known;    /* id -> MunRecord: those of this file */
  GPtrArray    *records;
  GPtrArray    *nodes;    /* the element of each */
} Import;

static gboolean
refuse (Import      *import,
        xmlNode     *node,
        GError     **error,
        const char  *reason)
{
  g_set_error (error, MUN_ERROR, MUN_ERROR_INVALID, _("Nothing was imported. “%1$s”, line %2$ld: %3$s"),
               import->name, node != NULL ? xmlGetLineNo (node) : 1, reason);
  return FALSE;
}

static gboolean
take_file (Import   *import,
           xmlNode  *node,
           GError  **error)
{
  g_autofree char *text = (char *) xmlNodeGetContent (node);
  g_autofree char *sha256 = (char *) xmlGetNoNsProp (node, X ("sha256"));
  g_autofree char *stored = NULL;
  g_autoptr(GBytes) bytes = NULL;
  gsize size = 0;
  guchar *data = g_base64_decode (text != NULL ? text : "", &size);

  bytes = g_bytes_new_take (data, size);
  stored = mun_store_add_file (mun_workspace_get_store (import->workspace), bytes, error);
  if (stored == NULL)
    return FALSE;
  return g_strcmp0 (stored, sha256) == 0 ||
         refuse (import, node, error, _("an evidence file does not match its checksum; the file was changed or cut on its way."));
}

static gboolean
take_record (Import   *import,
             xmlNode  *node,
             GError  **error)
{
  g_autofree char *type = (char *) xmlGetNoNsProp (node, X ("type"));
  g_autofree char *id = (char *) xmlGetNoNsProp (node, X ("id"));
  const MunSpec *spec = type != NULL ? mun_spec_find (type) : NULL;
  g_autofree char *lower = NULL;
  MunRecord *record;

  if (spec == NULL)
    return refuse (import, node, error, _("there is no such type of record."));
  if (id == NULL || !g_uuid_string_is_valid (id))
    return refuse (import, node, error, _("a record has no valid id."));
  lower = g_ascii_strdown (id, -1);
  if (g_hash_table_contains (import->known, lower))
    return refuse (import, node, error, _("this record stands in the file twice. Keep the right one."));

  if (spec->flags & MUN_SPEC_SINGLE)
    record = mun_workspace_single (import->workspace, spec);
  else
    {
      record = mun_workspace_get (import->workspace, spec, id, NULL);
      if (record == NULL)
        record = mun_workspace_new_record_with_id (import->workspace, spec, id);
    }
  g_hash_table_insert (import->known, g_steal_pointer (&lower), g_object_ref (record));
  g_ptr_array_add (import->records, record);
  g_ptr_array_add (import->nodes, node);
  return TRUE;
}

/* One pass over the fields of a record: over those that people write, or over those that follow from them. */
typedef struct {
  Import     *import;
  MunRecord  *record;
  GHashTable *seen;
  gboolean    computed;
} Pass;

static gboolean
take_field (Pass     *pass,
            xmlNode  *node,
            GError  **error)
{
  const MunSpec *spec = mun_record_get_spec (pass->record);
  MunWorkspace *workspace = pass->import->workspace;
  g_autofree char *name = (char *) xmlGetNoNsProp (node, X ("name"));
  g_autofree char *text = (char *) xmlNodeGetContent (node);
  int field = name != NULL ? mun_spec_find_field (spec, name) : -1;
  g_autoptr(GError) local = NULL;

  if (field < 0)
    return refuse (pass->import, node, error, _("there is no such field."));
  if (mun_exchange_is_computed (workspace, pass->record, field) != pass->computed)
    return TRUE;
  if (!g_hash_table_add (pass->seen, g_steal_pointer (&name)))
    return refuse (pass->import, node, error, _("this field stands in the record twice. Keep the right one."));
  return mun_exchange_read_value (workspace, pass->record, field, text != NULL ? text : "", pass->import->known, &local) ||
         refuse (pass->import, node, error, local->message);
}

static gboolean
take_fields (Pass     *pass,
             xmlNode  *node,
             GError  **error)
{
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (child->type != XML_ELEMENT_NODE)
        continue;
      if (xmlStrEqual (child->name, X ("note")))
        {
          g_autofree char *text = (char *) xmlNodeGetContent (child);

          mun_record_set_note (pass->record, text != NULL ? text : "");
        }
      else if (!take_field (pass, child, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
fill_record (Import     *import,
             MunRecord  *record,
             xmlNode    *node,
             GError    **error)
{
  g_autofree char *withdrawn = (char *) xmlGetNoNsProp (node, X ("withdrawn"));
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GError) local = NULL;
  Pass pass = { import, record, seen, FALSE };

  if (mun_record_is_new (record) && !mun_exchange_may_add (import->workspace, mun_record_get_spec (record), &local))
    return refuse (import, node, error, local->message);
  if (withdrawn != NULL)
    mun_record_set_withdrawn (record, withdrawn);
  if (!take_fields (&pass, node, error))
    return FALSE;
  if (mun_workspace_is_restoring (import->workspace))
    return TRUE;
  if (mun_record_is_new (record) || mun_record_is_dirty (record))
    mun_state_derive (import->workspace, record);
  pass.computed = TRUE;
  return take_fields (&pass, node, error);
}

/* A file in which nothing stands yet but whose it is. */
static gboolean
is_beginning (MunWorkspace *workspace)
{
  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    {
      gint64 allowed = *spec == &mun_organisation_spec || *spec == &mun_person_spec ? 1 : 0;

      if (!((*spec)->flags & MUN_SPEC_INTERNAL) && *spec != &mun_setting_spec && mun_workspace_count (workspace, *spec, -1) > allowed)
        return FALSE;
    }
  return TRUE;
}

/* A refusal names the place in the file that it is about. @problem: (transfer full) */
static gboolean
refuse_saving (Import  *import,
               GError  *problem,
               GError **error)
{
  MunRecord *record = mun_workspace_get_refused (import->workspace);
  guint index;

  if (record != NULL && g_ptr_array_find (import->records, record, &index))
    {
      xmlNode *node = g_ptr_array_index (import->nodes, index);
      g_autofree char *ref = (char *) xmlGetNoNsProp (node, X ("ref"));

      g_prefix_error (&problem, _("Nothing was imported. “%1$s”, line %2$ld, %3$s: "), import->name, xmlGetLineNo (node),
                      ref != NULL ? ref : mun_record_get_title (record));
    }
  g_propagate_error (error, problem);
  return FALSE;
}

/* What came in as a life that was led elsewhere could have been led by the rules, or does not come in. All that is wrong is told at once. */
static gboolean
check_whole (Import  *import,
             GError **error)
{
  g_autoptr(GPtrArray) faults = mun_whole_check (import->workspace);
  g_autoptr(GString) list = g_string_new (NULL);

  for (guint i = 0; i < MIN (faults->len, FAULTS_TOLD); i++)
    g_string_append_printf (list, "\n%s", (const char *) faults->pdata[i]);
  if (faults->len > FAULTS_TOLD)
    g_string_append_printf (list, g_dngettext (NULL, "\n%u more record is like that.", "\n%u more records are like that.", faults->len - FAULTS_TOLD), faults->len - FAULTS_TOLD);
  if (faults->len == 0)
    return TRUE;
  g_set_error (error, MUN_ERROR, MUN_ERROR_REFUSED, _("Nothing was imported. “%1$s” has records that could not have come about by their rules:%2$s"), import->name, list->str);
  return FALSE;
}

static gboolean
take_everything (Import          *import,
                 xmlNode         *root,
                 MunImportCount  *count,
                 GError         **error)
{
  g_autoptr(GPtrArray) dirty = g_ptr_array_new ();
  MunStore *store = mun_workspace_get_store (import->workspace);
  gboolean begins = is_beginning (import->workspace);
  g_autoptr(GError) local = NULL;
  gboolean whole = FALSE;

  for (xmlNode *node = root->children; node != NULL; node = node->next)
    {
      if (node->type != XML_ELEMENT_NODE)
        continue;
      if (!(xmlStrEqual (node->name, X ("file")) ? take_file (import, node, error) : take_record (import, node, error)))
        return FALSE;
    }
  for (guint i = 0; i < import->records->len; i++)
    whole = whole || mun_record_get_spec (g_ptr_array_index (import->records, i)) == &mun_organisation_spec;
  /* A whole file comes back with the life it had, into a new one; all else is asked for each step like what is typed in. */
  mun_workspace_set_restoring (import->workspace, whole && begins);
  for (guint i = 0; i < import->records->len; i++)
    {
      MunRecord *record = g_ptr_array_index (import->records, i);

      if (!fill_record (import, record, g_ptr_array_index (import->nodes, i), error))
        return FALSE;
      if (mun_record_is_new (record))
        count->added++;
      else if (mun_record_is_dirty (record))
        count->changed++;
      else
        count->unchanged++;
      if (mun_record_is_new (record) || mun_record_is_dirty (record))
        g_ptr_array_add (dirty, record);
    }
  if (!(whole && begins))
    return mun_workspace_save_all (import->workspace, dirty, NULL, &local) || refuse_saving (import, g_steal_pointer (&local), error);
  if (!mun_store_set_loading (store, TRUE, &local) || !mun_workspace_save_all (import->workspace, dirty, NULL, &local)
      || !mun_store_set_loading (store, FALSE, &local))
    return refuse_saving (import, g_steal_pointer (&local), error);
  return check_whole (import, error);
}

static void
ignore_message (void       *data,
                const char *format,
                ...)
{
}

static xmlDoc *
read_document (GBytes      *xml,
               const char  *name,
               GError     **error)
{
  gsize size;
  const char *data = g_bytes_get_data (xml, &size);
  xmlParserCtxt *context = xmlNewParserCtxt ();
  xmlDoc *document;

  xmlSetGenericErrorFunc (NULL, ignore_message);
  document = xmlCtxtReadMemory (context, data, MIN (size, G_MAXINT), name, NULL, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE);
  if (document == NULL)
    {
      const xmlError *reason = xmlCtxtGetLastError (context);
      g_autofree char *message = g_strdup (reason != NULL ? reason->message : "");

      g_set_error (error, MUN_ERROR, MUN_ERROR_INVALID, _("Nothing was imported. “%1$s” is not XML that can be read (line %2$d: %3$s)."),
                   name, reason != NULL ? reason->line : 1, g_strchomp (message));
    }
  else if (document->intSubset != NULL || !xmlStrEqual (xmlDocGetRootElement (document)->name, X ("muniment")))
    {
      g_set_error (error, MUN_ERROR, MUN_ERROR_INVALID, _("Nothing was imported. “%s” is XML, but not an export of Muniment."), name);
      g_clear_pointer (&document, xmlFreeDoc);
    }
  xmlSetGenericErrorFunc (NULL, NULL);
  xmlFreeParserCtxt (context);
  return document;
}

gboolean
mun_xml_import (MunWorkspace    *workspace,
                GBytes          *xml,
                const char      *name,
                gboolean         dry_run,
                MunImportCount  *count,
                GError         **error)
{
  Import import = { .workspace = workspace, .name = name };
  xmlDoc *document;
  gboolean done;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && xml != NULL && name != NULL && count != NULL, FALSE);

  *count = (MunImportCount) { 0 };
  document = read_document (xml, name, error);
  if (document == NULL)
    return FALSE;

  import.known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  import.records = g_ptr_array_new_with_free_func (g_object_unref);
  import.nodes = g_ptr_array_new ();
  done = mun_workspace_begin_group (workspace, _("Records imported"), error);
  if (done)
    {
      done = take_everything (&import, xmlDocGetRootElement (document), count, error);
      mun_workspace_set_restoring (workspace, FALSE);
      if (!mun_workspace_end_group (workspace, done && !dry_run, done ? error : NULL))
        done = FALSE;
    }
  if (!done)
    for (guint i = 0; i < import.records->len; i++)
      mun_record_revert (g_ptr_array_index (import.records, i));

  g_hash_table_unref (import.known);
  g_ptr_array_unref (import.records);
  g_ptr_array_unref (import.nodes);
  xmlFreeDoc (document);
  return done;
}
