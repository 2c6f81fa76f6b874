/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/translate.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/data.h"

#define MO_MAGIC 0x950412deu

/* The .mo format is fixed: GNU gettext manual, "The Format of GNU MO Files". The files are made by msgfmt
 * for this machine at build time, so the byte order is ours. */
typedef struct {
  guint32 magic, revision, count, originals, translations;
} MoHeader;

static GHashTable *
load_language (const char *language)
{
  g_autofree char *name = g_strconcat ("translations/", language, ".mo", NULL);
  g_autoptr(GHashTable) texts = g_hash_table_new (g_str_hash, g_str_equal);
  /* Lives as long as the program: the strings handed out point into it. */
  GBytes *bytes = mun_data_lookup (name, NULL);
  const char *data;
  const MoHeader *header;
  gsize size;

  if (bytes == NULL)
    return g_steal_pointer (&texts);

  data = g_bytes_get_data (bytes, &size);
  header = (const MoHeader *) data;
  if (size < sizeof *header || header->magic != MO_MAGIC)
    return g_steal_pointer (&texts);

  for (guint32 i = 0; i < header->count; i++)
    {
      const guint32 *original = (const guint32 *) (data + header->originals) + 2 * i;
      const guint32 *translation = (const guint32 *) (data + header->translations) + 2 * i;

      if (original[0] > 0 && translation[0] > 0)
        g_hash_table_insert (texts, (char *) data + original[1], (char *) data + translation[1]);
    }
  return g_steal_pointer (&texts);
}

const char *
mun_translate (const char *language,
               const char *text)
{
  static GMutex lock;
  static GHashTable *languages;
  GHashTable *texts;
  const char *found;

  g_return_val_if_fail (text != NULL, NULL);

  if (*text == '\0')
    return text;
  if (language == NULL)
    return gettext (text);
  if (g_str_has_prefix (language, "en"))
    return text;

  g_mutex_lock (&lock);
  if (languages == NULL)
    languages = g_hash_table_new (g_str_hash, g_str_equal);
  texts = g_hash_table_lookup (languages, language);
  if (texts == NULL)
    {
      texts = load_language (language);
      g_hash_table_insert (languages, g_strdup (language), texts);
    }
  g_mutex_unlock (&lock);

  found = g_hash_table_lookup (texts, text);
  return found != NULL ? found : text;
}

const char * const *
mun_translate_languages (void)
{
  static const char * const languages[] = { "en", "zh", NULL };

  return languages;
}
