/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "catalogue/library.h"

#include <glib/gi18n.h>

#include "base/data.h"
#include "catalogue/reader.h"

#define SCHEMA "libraries/library.rng"

struct _MunLibrary {
  GPtrArray  *threats;
  GPtrArray  *controls;
  GPtrArray  *starters;
  GHashTable *threat_ids;
  GHashTable *control_ids;
  GHashTable *starter_ids;
  GPtrArray  *readers; /* own the memory of the above */
};

static MunLibrary *
create_library (void)
{
  MunLibrary *self = g_atomic_rc_box_new0 (MunLibrary);

  self->threats = g_ptr_array_new ();
  self->controls = g_ptr_array_new ();
  self->starters = g_ptr_array_new ();
  self->threat_ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->control_ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->starter_ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->readers = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_reader_free);
  return self;
}

static gboolean
add_id (MunReader      *reader,
        const xmlNode  *node,
        GHashTable     *ids,
        const char     *id,
        gpointer        value,
        GError        **error)
{
  if (id != NULL && g_hash_table_insert (ids, (gpointer) id, value))
    return TRUE;

  return mun_reader_fail (reader, xmlGetLineNo ((xmlNode *) node), error, _("the id “%s” is used twice"),
                          id != NULL ? id : "");
}

static gboolean
read_control (MunLibrary     *self,
              MunReader      *reader,
              const xmlNode  *node,
              GError        **error)
{
  MunLibraryControl *control = mun_reader_allocate (reader, sizeof (MunLibraryControl));

  control->id = mun_reader_get_attribute (reader, node, "id");
  control->kind = mun_reader_get_attribute (reader, node, "kind");
  control->function = mun_reader_get_attribute (reader, node, "function");
  control->title = mun_reader_get_texts (reader, node, "title");
  control->description = mun_reader_get_texts (reader, node, "description");
  control->evidence = mun_reader_get_texts (reader, node, "evidence");
  g_ptr_array_add (self->controls, control);
  return add_id (reader, node, self->control_ids, control->id, control, error);
}

static gboolean
read_threat (MunLibrary     *self,
             MunReader      *reader,
             const xmlNode  *node,
             GError        **error)
{
  MunLibraryThreat *threat = mun_reader_allocate (reader, sizeof (MunLibraryThreat));
  const char * const *ids = mun_reader_get_words (reader, node, "controls");
  guint n = g_strv_length ((GStrv) ids);
  gpointer *controls = mun_reader_allocate (reader, (n + 1) * sizeof (gpointer));

  for (guint i = 0; i < n; i++)
    {
      controls[i] = g_hash_table_lookup (self->control_ids, ids[i]);
      if (controls[i] == NULL)
        return mun_reader_fail (reader, xmlGetLineNo ((xmlNode *) node), error, _("there is no control “%s”"), ids[i]);
    }

  threat->id = mun_reader_get_attribute (reader, node, "id");
  threat->category = mun_reader_get_attribute (reader, node, "category");
  threat->nature = mun_reader_get_attribute (reader, node, "nature");
  threat->title = mun_reader_get_texts (reader, node, "title");
  threat->causes = mun_reader_get_texts (reader, node, "causes");
  threat->consequences = mun_reader_get_texts (reader, node, "consequences");
  threat->measures = mun_reader_get_texts (reader, node, "measures");
  threat->controls = (const MunLibraryControl * const *) controls;
  threat->n_controls = n;
  g_ptr_array_add (self->threats, threat);
  return add_id (reader, node, self->threat_ids, threat->id, threat, error);
}

static gboolean
read_starter (MunLibrary     *self,
              MunReader      *reader,
              const xmlNode  *node,
              GError        **error)
{
  MunLibraryStarter *starter = mun_reader_allocate (reader, sizeof (MunLibraryStarter));

  starter->id = mun_reader_get_attribute (reader, node, "id");
  starter->of = mun_reader_get_attribute (reader, node, "of");
  starter->group = mun_reader_get_attribute (reader, node, "group");
  starter->nature = mun_reader_get_attribute (reader, node, "nature");
  starter->origin = mun_reader_get_attribute (reader, node, "origin");
  starter->sites = mun_reader_get_words (reader, node, "sites");
  starter->chain = mun_reader_get_attribute (reader, node, "chain") != NULL;
  starter->climate = mun_reader_get_attribute (reader, node, "climate") != NULL;
  starter->influence = mun_reader_get_attribute (reader, node, "influence");
  starter->interest = mun_reader_get_attribute (reader, node, "interest");
  starter->title = mun_reader_get_texts (reader, node, "title");
  starter->text = mun_reader_get_texts (reader, node, "text");
  g_ptr_array_add (self->starters, starter);
  return add_id (reader, node, self->starter_ids, starter->id, starter, error);
}

/* A library that could not be read completely is thrown away by the caller. */
static gboolean
add_file (MunLibrary  *self,
          GBytes      *bytes,
          const char  *name,
          const char  *schema,
          GError     **error)
{
  MunReader *reader = mun_reader_new (bytes, name, schema, error);
  const xmlNode *root;

  if (reader == NULL)
    return FALSE;

  g_ptr_array_add (self->readers, reader);
  root = xmlDocGetRootElement (reader->document);
  for (xmlNode *n = mun_reader_first (root, "control"); n != NULL; n = mun_reader_next (n, "control"))
    if (!read_control (self, reader, n, error))
      return FALSE;
  for (xmlNode *n = mun_reader_first (root, "threat"); n != NULL; n = mun_reader_next (n, "threat"))
    if (!read_threat (self, reader, n, error))
      return FALSE;
  for (xmlNode *n = mun_reader_first (root, "starter"); n != NULL; n = mun_reader_next (n, "starter"))
    if (!read_starter (self, reader, n, error))
      return FALSE;

  g_clear_pointer (&reader->document, xmlFreeDoc);
  return TRUE;
}

static void
clear_library (gpointer data)
{
  MunLibrary *self = data;

  g_ptr_array_unref (self->threats);
  g_ptr_array_unref (self->controls);
  g_ptr_array_unref (self->starters);
  g_hash_table_unref (self->threat_ids);
  g_hash_table_unref (self->control_ids);
  g_hash_table_unref (self->starter_ids);
  g_ptr_array_unref (self->readers);
}

/* The built-in files are validated by a test and not again at each start. */
MunLibrary *
mun_library_load_builtin (GError **error)
{
  static const char *names[] = { "libraries/controls.xml", "libraries/threats.xml", "libraries/context.xml" };
  g_autoptr (MunLibrary) self = create_library ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GBytes) bytes = mun_data_lookup (names[i], error);

      if (bytes == NULL || !add_file (self, bytes, names[i], NULL, error))
        return NULL;
    }

  return g_steal_pointer (&self);
}

MunLibrary *
mun_library_new_from_data (GBytes      *bytes,
                           const char  *name,
                           GError     **error)
{
  g_autoptr (MunLibrary) self = create_library ();

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  if (!add_file (self, bytes, name, SCHEMA, error))
    return NULL;

  return g_steal_pointer (&self);
}

MunLibrary *
mun_library_ref (MunLibrary *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
mun_library_unref (MunLibrary *self)
{
  g_atomic_rc_box_release_full (self, clear_library);
}

const MunLibraryThreat * const *
mun_library_get_threats (MunLibrary *self,
                         guint      *n_threats)
{
  *n_threats = self->threats->len;
  return (const MunLibraryThreat * const *) self->threats->pdata;
}

const MunLibraryControl * const *
mun_library_get_controls (MunLibrary *self,
                          guint      *n_controls)
{
  *n_controls = self->controls->len;
  return (const MunLibraryControl * const *) self->controls->pdata;
}

const MunLibraryStarter * const *
mun_library_get_starters (MunLibrary *self,
                          guint      *n_starters)
{
  *n_starters = self->starters->len;
  return (const MunLibraryStarter * const *) self->starters->pdata;
}

const MunLibraryThreat *
mun_library_find_threat (MunLibrary *self,
                         const char *id)
{
  return g_hash_table_lookup (self->threat_ids, id);
}

const MunLibraryControl *
mun_library_find_control (MunLibrary *self,
                          const char *id)
{
  return g_hash_table_lookup (self->control_ids, id);
}

const MunLibraryStarter *
mun_library_find_starter (MunLibrary *self,
                          const char *id)
{
  return g_hash_table_lookup (self->starter_ids, id);
}
