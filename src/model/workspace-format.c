/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/rules-steps.h"
#include "model/workspace-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "base/error.h"
#include "base/translate.h"
#include "spec/kind.h"

#define MAX_FILE (50 * 1024 * 1024)

/* The raw value of the title field: from the record in hand, or from the file without making a record of it. */
static char *
read_title (MunWorkspace   *self,
            const MunSpec  *spec,
            const char     *id,
            char          **ref)
{
  MunRecord *record = g_hash_table_lookup (self->records, id);
  MunKind kind = spec->fields[spec->title_field].kind;
  g_autoptr(MunRow) row = NULL;

  if (record != NULL)
    {
      const char *title = mun_record_get (record, spec->title_field);

      *ref = g_strdup (mun_record_get_ref (record));
      return g_strdup (*title != '\0' ? title : mun_record_get_saved (record, spec->title_field));
    }
  if (kind == MUN_KIND_LINE || kind == MUN_KIND_TEXT)
    {
      char *title = mun_store_title (self->store, spec, id);

      if (title != NULL && *title != '\0')
        return title;
      g_free (title);
    }
  row = mun_store_load (self->store, spec, id, NULL);
  *ref = g_strdup (row != NULL ? row->ref : "");
  return g_strdup (row != NULL ? row->values[spec->title_field] : "");
}

/* A meeting named by its day and a document named by its version would be one like any other: the type's name goes before it. */
static char *
name_bare_title (const MunSpec *spec,
                 const char    *title,
                 const char    *language)
{
  const MunField *field = &spec->fields[spec->title_field];
  const char *type = mun_translate (language, spec->title);

  if (field->kind == MUN_KIND_DATE || field->kind == MUN_KIND_DATE_TIME)
    /* Translators: a record named by its type and day, "Management review, 5 Oct 2026". */
    return g_strdup_printf (mun_translate (language, N_("%s, %s")), type, title);
  if (g_str_equal (field->name, "version"))
    /* Translators: a record named by its type and version, "Risk criteria 1.1". */
    return g_strdup_printf (mun_translate (language, N_("%s %s")), type, title);
  return g_strdup (title);
}

static char *
title_of (MunWorkspace  *self,
          const MunSpec *spec,
          const char    *id,
          const char    *language)
{
  const MunField *field = &spec->fields[spec->title_field];
  g_autofree char *ref = NULL;
  g_autofree char *title = read_title (self, spec, id, &ref);
  g_autofree char *shown = NULL;

  if (*title == '\0')
    return g_steal_pointer (&ref);
  /* A line that is named by another record (an assignment by its person) carries that record's name. */
  if (field->kind == MUN_KIND_LINK && field->target != NULL && field->target != spec)
    return title_of (self, field->target, title, language);
  shown = mun_kind_format (field, title, language);
  return name_bare_title (spec, shown, language);
}

char *
mun_workspace_title (MunWorkspace  *self,
                     const MunSpec *spec,
                     const char    *id)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (self) && id != NULL, NULL);

  if (*id == '\0')
    return g_strdup ("");
  if (spec == NULL)
    spec = mun_store_find_type (self->store, id);
  return spec != NULL ? title_of (self, spec, id, NULL) : g_strdup ("");
}

static char *
format_links (MunWorkspace   *self,
              const MunField *field,
              const char     *value,
              const char     *language)
{
  g_auto(GStrv) ids = mun_workspace_split_links (self, field, value);
  g_autoptr(GString) titles = g_string_new (NULL);

  for (char **id = ids; *id != NULL; id++)
    {
      const MunSpec *spec = field->target != NULL ? field->target : mun_store_find_type (self->store, *id);
      g_autofree char *title = spec != NULL ? title_of (self, spec, *id, language) : g_strdup ("");

      g_string_append_printf (titles, "%s%s", titles->len > 0 ? "\n" : "", title);
    }
  return g_string_free (g_steal_pointer (&titles), FALSE);
}

char *
mun_workspace_format (MunWorkspace *self,
                      MunRecord    *record,
                      int           field,
                      const char   *language)
{
  const MunField *description;
  const char *value;
  char *own;

  g_return_val_if_fail (MUN_IS_WORKSPACE (self) && MUN_IS_RECORD (record), NULL);

  description = &mun_record_get_spec (record)->fields[field];
  value = mun_record_get (record, field);
  if (*value != '\0' && (description->kind == MUN_KIND_LINK || description->kind == MUN_KIND_LINKS))
    return format_links (self, description, value, language);
  own = mun_trail_format (record, field, language);
  return own != NULL ? own : mun_kind_format (description, value, language);
}

/* Folders are told apart from what is no file at all, e.g. a device that never ends. */
static gboolean
may_be_kept (GFileInfo   *info,
             const char  *name,
             GError     **error)
{
  GFileType type = g_file_info_get_file_type (info);

  if (type == G_FILE_TYPE_REGULAR && g_file_info_get_size (info) <= MAX_FILE)
    return TRUE;
  if (type == G_FILE_TYPE_DIRECTORY)
    g_set_error (error, MUN_ERROR, MUN_ERROR_INVALID,
                 _("“%s” was not added: it is a folder. Add the files in it one by one, or pack the folder into one file first."), name);
  else if (type != G_FILE_TYPE_REGULAR)
    g_set_error (error, MUN_ERROR, MUN_ERROR_INVALID, _("“%s” was not added: it is not a file that can be kept. Save it as a file first."), name);
  else
    g_set_error (error, MUN_ERROR, MUN_ERROR_INVALID,
                 _("“%s” was not added: proof must be a file of at most 50 MB. Make the file smaller, or keep it elsewhere and write here where it is."),
                 name);
  return FALSE;
}

/* The size is asked before the bytes. */
GBytes *
mun_evidence_read (GFile         *file,
                   GCancellable  *cancellable,
                   GError       **error)
{
  g_autoptr(GFileInfo) info = NULL;
  g_autofree char *name = NULL;
  GBytes *bytes;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE, 0, cancellable, error);
  name = g_file_get_parse_name (file);
  if (info == NULL)
    {
      g_prefix_error (error, _("The file “%s” could not be read. "), name);
      return NULL;
    }
  if (!may_be_kept (info, name, error))
    return NULL;
  bytes = g_file_load_bytes (file, cancellable, NULL, error);
  if (bytes == NULL)
    g_prefix_error (error, _("The file “%s” could not be read. "), name);
  return bytes;
}

static MunRecord *
describe_file (MunWorkspace *self,
               MunRecord    *record,
               const char   *title,
               const char   *sha256)
{
  MunRecord *attachment = mun_workspace_new_record (self, &mun_attachment_spec);
  g_autofree char *now = mun_date_now ();

  mun_record_set (attachment, ATTACHMENT_RECORD_TYPE, mun_record_get_spec (record)->name);
  mun_record_set (attachment, ATTACHMENT_RECORD, mun_record_get_id (record));
  mun_record_set (attachment, ATTACHMENT_TITLE, title);
  mun_record_set (attachment, ATTACHMENT_FILE, sha256);
  mun_record_set (attachment, ATTACHMENT_SHA256, sha256);
  mun_record_set (attachment, ATTACHMENT_CLASSIFICATION, "internal");
  mun_record_set (attachment, ATTACHMENT_ADDED_ON, now);
  if (self->person != NULL)
    mun_record_set (attachment, ATTACHMENT_ADDED_BY, self->person);
  return attachment;
}

MunRecord *
mun_workspace_attach_bytes (MunWorkspace  *self,
                            MunRecord     *record,
                            GBytes        *bytes,
                            const char    *title,
                            GError       **error)
{
  g_autoptr(MunRecord) attachment = NULL;
  g_autofree char *name = NULL;
  g_autofree char *sha256 = NULL;
  g_autofree char *summary = NULL;
  gboolean kept;

  g_return_val_if_fail (MUN_IS_WORKSPACE (self) && MUN_IS_RECORD (record) && bytes != NULL && title != NULL, NULL);

  name = g_utf8_make_valid (title, -1);
  summary = g_strdup_printf (_("Evidence “%1$s” added to %2$s"), name, mun_record_get_ref (record));
  if (!mun_workspace_begin_group (self, summary, error))
    return NULL;
  sha256 = mun_store_add_file (self->store, bytes, error);
  kept = sha256 != NULL;
  if (kept)
    {
      attachment = describe_file (self, record, name, sha256);
      kept = mun_workspace_save (self, attachment, summary, error);
    }
  if (!mun_workspace_end_group (self, kept, kept ? error : NULL) || !kept)
    return NULL;
  return g_steal_pointer (&attachment);
}

MunRecord *
mun_workspace_attach (MunWorkspace  *self,
                      MunRecord     *record,
                      GFile         *file,
                      const char    *title,
                      GError       **error)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (MUN_IS_WORKSPACE (self) && MUN_IS_RECORD (record) && G_IS_FILE (file), NULL);

  bytes = mun_evidence_read (file, NULL, error);
  if (bytes == NULL)
    return NULL;
  name = title != NULL && *title != '\0' ? g_strdup (title) : g_file_get_basename (file);
  return mun_workspace_attach_bytes (self, record, bytes, name, error);
}

GPtrArray *
mun_workspace_attachments (MunWorkspace *self,
                           MunRecord    *record)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (self) && MUN_IS_RECORD (record), NULL);

  return mun_workspace_find (self, &mun_attachment_spec, ATTACHMENT_RECORD, MUN_IS, mun_record_get_id (record), -1);
}
