/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/drafts-file.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#define ENDING       ".drafts"
#define DAY          (24 * 60 * 60)
#define KEPT_DAYS    365
#define ORPHAN_DAYS  90
/* A file that large was not written here. */
#define MAX_LENGTH   (64 * 1024 * 1024)

char *
mun_drafts_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "muniment", "drafts", NULL);
}

char *
mun_drafts_file_name (const char *folder,
                      const char *organisation,
                      const char *path)
{
  g_autofree char *identity = g_strconcat (organisation, "\n", path, NULL);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, identity, -1);
  g_autofree char *name = g_strconcat (hash, ENDING, NULL);

  return g_build_filename (folder, name, NULL);
}

GVariant *
mun_drafts_file_read (const char *name)
{
  g_autofree char *text = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GVariant) drafts = NULL;
  GStatBuf info;
  gsize length;

  if (g_stat (name, &info) != 0 || info.st_size > MAX_LENGTH || !g_file_get_contents (name, &text, &length, NULL))
    return NULL;
  bytes = g_bytes_new_take (g_steal_pointer (&text), length);
  drafts = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (MUN_DRAFTS_FORMAT), bytes, FALSE));
  return g_variant_is_normal_form (drafts) ? g_steal_pointer (&drafts) : NULL;
}

gboolean
mun_drafts_file_write (const char  *name,
                       GVariant    *drafts,
                       GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (name);

  if (drafts == NULL)
    return g_unlink (name) == 0 || errno == ENOENT;
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (errno), g_strerror (errno));
      return FALSE;
    }
  return g_file_set_contents_full (name, g_variant_get_data (drafts), g_variant_get_size (drafts),
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, error);
}

typedef gboolean (*Visit) (const char *name, GVariant *drafts, gpointer data);

/* Until @visit has what it wants. What cannot be understood, such as the half of a file from a program that was killed while it wrote, has no drafts. */
static void
visit_all (const char *folder,
           Visit       visit,
           gpointer    data)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *entry;

  while (dir != NULL && (entry = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *name = g_build_filename (folder, entry, NULL);
      g_autoptr(GVariant) drafts = g_str_has_suffix (entry, ENDING) ? mun_drafts_file_read (name) : NULL;

      if (visit (name, drafts, data))
        return;
    }
}

static gboolean
is_gone (GVariant *drafts)
{
  g_autoptr(GFile) file = NULL;
  const char *uri;

  g_variant_get_child (drafts, 0, "&s", &uri);
  file = g_file_new_for_uri (uri);
  return !g_file_query_exists (file, NULL);
}

typedef struct {
  const char *organisation;
  const char *to;
  GVariant   *found;
} Adoption;

/* Never nowhere: it goes from the old place when it is in the new one. */
static gboolean
adopt (const char *name,
       GVariant   *drafts,
       gpointer    data)
{
  Adoption *adoption = data;
  const char *organisation;

  if (drafts == NULL)
    return FALSE;
  g_variant_get_child (drafts, 1, "&s", &organisation);
  if (strcmp (organisation, adoption->organisation) != 0 || !is_gone (drafts) || !mun_drafts_file_write (adoption->to, drafts, NULL))
    return FALSE;
  adoption->found = g_variant_ref (drafts);
  g_unlink (name);
  return TRUE;
}

GVariant *
mun_drafts_file_adopt (const char *name,
                       const char *organisation)
{
  g_autofree char *folder = g_path_get_dirname (name);
  Adoption adoption = { organisation, name, NULL };

  visit_all (folder, adopt, &adoption);
  return adoption.found;
}

static gboolean
clean (const char *name,
       GVariant   *drafts,
       gpointer    data)
{
  gint64 now = *(gint64 *) data;
  GStatBuf info;
  gint64 days;

  if (g_stat (name, &info) != 0)
    return FALSE;
  days = (now - info.st_mtime) / DAY;
  if (days >= KEPT_DAYS || (days >= ORPHAN_DAYS && (drafts == NULL || is_gone (drafts))) || (days >= 1 && !g_str_has_suffix (name, ENDING)))
    g_unlink (name);
  return FALSE;
}

void
mun_drafts_clean (const char *folder,
                  gint64      now)
{
  visit_all (folder, clean, &now);
}
