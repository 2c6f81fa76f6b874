/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/bundle-private.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/error.h"
#include "base/output.h"
#include "base/translate.h"
#include "report/pdf.h"
#include "report/reports/kit-private.h"
#include "report/reports/parts.h"

/* One file of the pack. */
typedef struct {
  char *name;
  char *title;   /* of the report, or of a certificate */
  char *sha256;
  guint n_pages; /* 0: not a report */
} Entry;

typedef struct {
  const MunBundle         *bundle;
  MunWorkspace            *workspace;
  const MunReportOptions  *options;
  const char              *folder;
  gboolean                 enter;
  GCancellable            *cancellable;
  GPtrArray               *entries; /* (element-type Entry) */
  GPtrArray               *absent;  /* (element-type MunBundleItem): left out because there is nothing to print */
  guint                    n_pages;
} Writing;

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  g_free (entry->name);
  g_free (entry->title);
  g_free (entry->sha256);
  g_free (entry);
}

/* Writing ----------------------------------------------------------------------------------------------------------------- */

static gboolean
add_entry (Writing    *writing,
           const char *path,
           const char *title,
           guint       n_pages,
           GError    **error)
{
  Entry *entry;
  g_autofree char *sha256 = mun_report_checksum (path, error);

  if (sha256 == NULL)
    return FALSE;
  entry = g_new0 (Entry, 1);
  entry->name = g_path_get_basename (path);
  entry->title = g_strdup (title);
  entry->sha256 = g_steal_pointer (&sha256);
  entry->n_pages = n_pages;
  g_ptr_array_add (writing->entries, entry);
  writing->n_pages += n_pages;
  return TRUE;
}

/* The number in front keeps the order of the pack in every file manager. */
static char *
make_path (Writing    *writing,
           const char *name)
{
  g_autofree char *numbered = g_strdup_printf ("%02u %s", writing->entries->len + 1, name);

  return g_build_filename (writing->folder, numbered, NULL);
}

static const char *
get_language (Writing *writing)
{
  MunReport *report = mun_report_new (&writing->bundle->contents, writing->workspace, writing->options);
  const char *language = g_intern_string (report->language);

  mun_report_free (report);
  return language;
}

static gboolean
write_report (Writing     *writing,
              const MunBundleItem  *item,
              MunRecord   *subject,
              GError     **error)
{
  const MunReportType *type = mun_report_find (item->code);
  MunReportOptions options = *writing->options;
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  g_autoptr(MunRecord) issue = NULL;
  guint n_pages = 0;

  options.public_edition = options.public_edition || writing->bundle->public_edition;
  options.record = subject != NULL ? mun_record_get_id (subject) : NULL;
  options.summary = item->summary;
  options.issued = writing->enter;
  name = mun_report_file_name (type, writing->workspace, &options);
  path = make_path (writing, name);
  if (!mun_report_write (type, writing->workspace, &options, path, NULL, NULL, writing->cancellable, &n_pages, error))
    return FALSE;
  if (writing->enter)
    {
      issue = mun_report_register (type, writing->workspace, &options, path, error);
      if (issue == NULL)
        return FALSE;
    }
  return add_entry (writing, path, mun_translate (get_language (writing), type->title), n_pages, error);
}

/* Left out, but not without a word to who makes the pack. */
static void
leave_out (Writing    *writing,
           const MunBundleItem *item)
{
  const char *title = mun_report_find (item->code)->title;

  g_ptr_array_add (writing->absent, (gpointer) item);
  if (writing->options->warnings != NULL)
    /* Translators: title and number of a report, then why: “Security policy (R05) is not in the pack: no policy is approved yet.” */
    g_ptr_array_add (writing->options->warnings, g_strdup_printf (_("%1$s (%2$s) is not in the pack: %3$s"), _(title), item->code,
                                                                  _(item->absent)));
}

static gboolean
write_item (Writing     *writing,
            const MunBundleItem  *item,
            GError     **error)
{
  g_autoptr(GPtrArray) subjects = mun_report_subjects (mun_report_find (item->code), writing->workspace);
  gboolean fit = item->is_fit == NULL || item->is_fit (writing->workspace);
  guint n = 0;

  if (writing->options->warnings != NULL && item->caution != NULL && mun_bundle_has_gaps (writing->workspace))
    /* Translators: title and number of a report, then what to know of it. */
    g_ptr_array_add (writing->options->warnings, g_strdup_printf (_("%1$s (%2$s) is in the pack: %3$s"), _(mun_report_find (item->code)->title), item->code, _(item->caution)));
  /* By number, as everywhere: the list of subjects has the newest first. */
  for (guint i = subjects->len; fit && i > 0; i--)
    {
      if (!mun_bundle_item_takes (item, writing->options, g_ptr_array_index (subjects, i - 1)))
        continue;
      if (!write_report (writing, item, g_ptr_array_index (subjects, i - 1), error))
        return FALSE;
      n++;
    }
  if (n == 0 && fit && (item->absent == NULL || item->is_fit != NULL))
    return write_report (writing, item, NULL, error);
  if (n == 0)
    leave_out (writing, item);
  return TRUE;
}

static gboolean
copy_file (Writing    *writing,
           MunRecord  *attachment,
           GError    **error)
{
  const char *title = mun_record_get (attachment, ATTACHMENT_TITLE);
  g_autoptr(GBytes) bytes = mun_store_read_file (mun_workspace_get_store (writing->workspace), mun_record_get (attachment, ATTACHMENT_FILE), error);
  g_autofree char *safe = g_strdelimit (g_strdup (title), "/\\:*?\"<>|\n\r\t", '-');
  g_autofree char *path = make_path (writing, safe);
  gconstpointer data;
  gsize size;

  if (bytes == NULL)
    return FALSE;
  data = g_bytes_get_data (bytes, &size);
  return mun_output_may_replace (path, error) && g_file_set_contents (path, data, (gssize) size, error)
         && add_entry (writing, path, title, 0, error);
}

static gboolean
copy_certificates (Writing  *writing,
                   GError  **error)
{
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (writing->workspace);
  g_autoptr(GPtrArray) attachments = NULL;

  if (organisation == NULL)
    return TRUE;
  attachments = mun_workspace_attachments (writing->workspace, organisation);
  for (guint i = 0; i < attachments->len; i++)
    if (mun_record_is (g_ptr_array_index (attachments, i), ATTACHMENT_CLASSIFICATION, "public")
        && !copy_file (writing, g_ptr_array_index (attachments, i), error))
      return FALSE;
  return TRUE;
}

/* The list in front ------------------------------------------------------------------------------------------------------ */

/* The names of files say what is in them; where one does not, the title stands above it. */
static void
add_name (MunTable    *table,
          const Entry *entry)
{
  g_autofree char *both = g_strdup_printf ("%s\n%s", entry->title, entry->name);

  mun_table_add_text (table, strstr (entry->name, entry->title) != NULL ? entry->name : both);
}

static void
add_list (MunReport *report,
          Writing   *writing)
{
  MunTable *table = mun_table_new ();
  guint n_certificates = 0;

  mun_report_heading (report, 1, N_("What is in this pack"), N_("The files stand beside this one, in this order. A file is unaltered when its checksum is the one printed here."));
  mun_table_set_caption (table, mun_report_text (report, N_("Files of the pack")));
  mun_part_head (report, table, N_("File name"), MUN_COLUMN_TEXT, 4);
  mun_part_head (report, table, N_("Page count"), MUN_COLUMN_NUMBER, 1);
  mun_part_head (report, table, N_("Checksum (SHA-256)"), MUN_COLUMN_TEXT, 2.4);
  for (guint i = 0; i < writing->entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (writing->entries, i);
      g_autofree char *pages = g_strdup_printf ("%u", entry->n_pages);

      mun_table_begin_row (table, NULL);
      add_name (table, entry);
      mun_table_add_text (table, entry->n_pages > 0 ? pages : "–");
      mun_table_add_text (table, entry->sha256);
      n_certificates += entry->n_pages == 0;
    }
  mun_document_add_table (report->document, table);
  if (writing->bundle->certificates && n_certificates == 0 && !report->options->public_edition)
    mun_report_missing (report, N_("No certificate is part of the pack."), N_("Attach certificates to the organisation with the classification “Public”; they then go along."));
}

static void
add_absent (MunReport *report,
            Writing   *writing)
{
  /* Whoever gets a public pack reads what is in it; what is still missing is told to who makes it. */
  if (writing->absent->len == 0 || report->options->public_edition)
    return;
  mun_report_heading (report, 1, N_("What is not in this pack"), N_("These reports belong in it as soon as there is something to print."));
  for (guint i = 0; i < writing->absent->len; i++)
    {
      const MunBundleItem *item = g_ptr_array_index (writing->absent, i);
      g_autofree char *line = mun_report_say (report, N_("%1$s: %2$s"), mun_report_text (report, mun_report_find (item->code)->title),
                                              mun_report_text (report, item->absent));

      mun_document_add_bullet (report->document, line);
    }
}

/* Which site the pack is for: its files do not say so in their names. */
static void
tell_site (MunReport *report)
{
  g_autoptr(MunRecord) place = mun_workspace_get (report->workspace, &mun_site_spec, report->options->site, NULL);
  g_autofree char *name = place != NULL ? mun_report_say (report, N_("%1$s %2$s only"), mun_record_get_ref (place), mun_record_get_title (place)) : NULL;

  mun_report_set_filter (report, name);
  mun_report_set_subtitle (report, place != NULL ? mun_record_get_title (place) : "");
}

static gboolean
write_contents (Writing  *writing,
                GError  **error)
{
  MunReportOptions options = *writing->options;
  MunPdfOptions pdf = { .paper = options.paper };
  MunReport *report;
  g_autoptr(MunDocument) document = NULL;
  g_autofree char *name = NULL, *path = NULL;
  guint n_pages = 0;

  options.public_edition = options.public_edition || writing->bundle->public_edition;
  report = mun_report_new (&writing->bundle->contents, writing->workspace, &options);
  report->document = document = mun_document_new (report->language);
  g_object_set_data_full (G_OBJECT (document), "mun-report", report, (GDestroyNotify) mun_report_free);
  mun_report_begin_frame (report);
  if (options.site != NULL)
    tell_site (report);
  add_list (report, writing);
  add_absent (report, writing);
  mun_report_end_frame (report);

  name = g_strdup_printf ("00 %s.pdf", mun_report_text (report, N_("Contents")));
  path = g_build_filename (writing->folder, name, NULL);
  if (!mun_document_write_pdf (document, path, &pdf, NULL, NULL, writing->cancellable, &n_pages, NULL, error))
    return FALSE;
  writing->n_pages += n_pages;
  return TRUE;
}

/* Hidden files are the file manager's. Returns: (transfer full) (nullable): the name of one that is not */
static char *
find_file (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL && *name == '.')
    ;
  return g_strdup (name);
}

/* @made: (out): whether it was not there before */
static gboolean
make_folder (const char  *folder,
             gboolean    *made,
             GError     **error)
{
  g_autofree char *other = find_file (folder);

  *made = !g_file_test (folder, G_FILE_TEST_EXISTS);
  if (other != NULL)
    g_set_error (error, MUN_ERROR, MUN_ERROR_FAILED,
                 _("The folder “%s” is not empty, “%s” is in it. A pack stands in a folder of its own: name another one. Nothing was written."), folder, other);
  else if (g_mkdir_with_parents (folder, 0777) != 0)
    g_set_error (error, MUN_ERROR, MUN_ERROR_FAILED, _("The folder “%s” could not be made: %s. Nothing was written."), folder, g_strerror (errno));
  else
    return TRUE;
  return FALSE;
}

/* Half a pack is of no use to anybody, and in the way of the next one. */
static void
clear_folder (Writing  *writing,
              gboolean  made)
{
  for (guint i = 0; i < writing->entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (writing->entries, i);
      g_autofree char *path = g_build_filename (writing->folder, entry->name, NULL);

      g_unlink (path);
    }
  if (made)
    g_rmdir (writing->folder);
}

char *
mun_bundle_folder_name (const MunBundle        *self,
                        MunWorkspace           *workspace,
                        const MunReportOptions *options)
{
  Writing writing = { .bundle = self, .workspace = workspace, .options = options };

  return g_strdup_printf ("%s %s", mun_translate (get_language (&writing), self->contents.title), mun_workspace_get_today (workspace));
}

char *
mun_bundle_folder_path (const MunBundle        *self,
                        MunWorkspace           *workspace,
                        const MunReportOptions *options,
                        const char             *parent)
{
  g_autofree char *name = mun_bundle_folder_name (self, workspace, options);
  char *path = g_build_filename (parent, name, NULL);

  for (guint i = 2; g_file_test (path, G_FILE_TEST_EXISTS); i++)
    {
      g_free (path);
      path = g_strdup_printf ("%s" G_DIR_SEPARATOR_S "%s (%u)", parent, name, i);
    }
  return path;
}

static gboolean
write_items (Writing    *writing,
             void      (*progress) (double done, gpointer data),
             gpointer    progress_data,
             GError    **error)
{
  const MunBundleItem *items = writing->bundle->items;
  guint n_items = 0;

  while (items[n_items].code != NULL)
    n_items++;
  for (guint i = 0; i < n_items; i++)
    {
      if (progress != NULL)
        progress ((double) i / (n_items + 1), progress_data);
      if (!write_item (writing, &items[i], error))
        return FALSE;
    }
  return (!writing->bundle->certificates || copy_certificates (writing, error)) && write_contents (writing, error);
}

gboolean
mun_bundle_write (const MunBundle         *self,
                  MunWorkspace            *workspace,
                  const MunReportOptions  *options,
                  const char              *folder,
                  gboolean                 enter,
                  void                   (*progress) (double done, gpointer data),
                  gpointer                 progress_data,
                  GCancellable            *cancellable,
                  guint                   *n_files,
                  guint                   *n_pages,
                  GError                 **error)
{
  g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func (free_entry);
  g_autoptr(GPtrArray) absent = g_ptr_array_new ();
  Writing writing = { self, workspace, options, folder, enter, cancellable, entries, absent, 0 };
  gboolean made;

  g_return_val_if_fail (self != NULL && MUN_IS_WORKSPACE (workspace) && options != NULL && folder != NULL, FALSE);

  if (!make_folder (folder, &made, error))
    return FALSE;
  if (!write_items (&writing, progress, progress_data, error))
    {
      if (!enter)
        clear_folder (&writing, made);
      return FALSE;
    }
  if (n_files != NULL)
    *n_files = entries->len + 1;
  if (n_pages != NULL)
    *n_pages = writing.n_pages;
  return TRUE;
}
