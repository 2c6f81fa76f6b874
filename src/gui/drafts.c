/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/drafts.h"

#include <string.h>

#include "gui/drafts-file.h"

/* So much typing may get lost. */
#define PAUSE_MS 500
#define KEY      "mun-drafts"

/* Shared with the thread that writes. */
typedef struct {
  GMutex   lock;
  char    *folder;
  char    *name;
  gboolean stopped; /* nothing is written any more */
} Disk;

typedef struct {
  MunDrafts *drafts;
  MunRecord *record;    /* weak: edits that nobody holds are given up */
  gulong     notify_id;
  gboolean   recovered;
} Edit;

struct _MunDrafts {
  GObject parent_instance;

  /* Borrowed */
  MunWorkspace *workspace; /* weak */

  /* Owned */
  Disk       *disk;
  char       *organisation;
  GHashTable *edits; /* id -> Edit */
  GHashTable *texts; /* place -> what is typed there */
  guint       write_id;
  gboolean    writing;
  gboolean    again;  /* more was typed while it was being written */
  gboolean    told;
  gboolean    stopped;
};

G_DEFINE_FINAL_TYPE (MunDrafts, mun_drafts, G_TYPE_OBJECT)

enum { FAILED, N_SIGNALS };

static guint signals[N_SIGNALS];

/* The disk ---------------------------------------------------------------------------------------------------------- */

static void
clear_disk (gpointer data)
{
  Disk *disk = data;

  g_mutex_clear (&disk->lock);
  g_free (disk->folder);
  g_free (disk->name);
}

static Disk *
open_disk (const char *organisation,
           const char *path)
{
  Disk *disk = g_atomic_rc_box_new0 (Disk);

  g_mutex_init (&disk->lock);
  disk->folder = mun_drafts_folder ();
  disk->name = mun_drafts_file_name (disk->folder, organisation, path);
  return disk;
}

static void
release_disk (Disk *disk)
{
  g_atomic_rc_box_release_full (disk, clear_disk);
}

typedef struct {
  Disk     *disk;
  GVariant *drafts; /* (nullable) */
} Job;

static void
free_job (Job *job)
{
  release_disk (job->disk);
  g_clear_pointer (&job->drafts, g_variant_unref);
  g_free (job);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  gboolean written;

  g_mutex_lock (&job->disk->lock);
  written = job->disk->stopped || mun_drafts_file_write (job->disk->name, job->drafts, &error);
  g_mutex_unlock (&job->disk->lock);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, written);
}

static void
clean_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Disk *disk = data;

  mun_drafts_clean (disk->folder, g_get_real_time () / G_USEC_PER_SEC);
  g_task_return_boolean (task, TRUE);
}

/* What is kept ------------------------------------------------------------------------------------------------------ */

static GVariant *
describe_values (MunRecord *record)
{
  const MunSpec *spec = mun_record_get_spec (record);
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  for (guint i = 0; i < spec->n_fields; i++)
    if (mun_record_is_new (record) ? mun_record_is_set (record, i) : mun_record_is_changed (record, i))
      g_variant_builder_add (&builder, "{ss}", spec->fields[i].name, mun_record_get (record, i));
  return g_variant_builder_end (&builder);
}

static GVariant *
describe_texts (MunDrafts *self)
{
  GVariantBuilder builder;
  GHashTableIter iter;
  const char *place, *text;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  g_hash_table_iter_init (&iter, self->texts);
  while (g_hash_table_iter_next (&iter, (gpointer *) &place, (gpointer *) &text))
    g_variant_builder_add (&builder, "{ss}", place, text);
  return g_variant_builder_end (&builder);
}

/* Returns: (transfer full) (nullable): NULL when there is nothing to be kept */
static GVariant *
describe (MunDrafts *self)
{
  g_autoptr(GFile) file = g_file_new_for_path (mun_workspace_get_path (self->workspace));
  g_autofree char *uri = g_file_get_uri (file);
  GVariantBuilder records;
  GHashTableIter iter;
  Edit *edit;
  guint n = g_hash_table_size (self->texts);

  g_variant_builder_init (&records, G_VARIANT_TYPE ("a(ssba{ss})"));
  g_hash_table_iter_init (&iter, self->edits);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &edit))
    if (mun_record_is_dirty (edit->record))
      {
        g_variant_builder_add (&records, "(ssb@a{ss})", mun_record_get_id (edit->record), mun_record_get_spec (edit->record)->name,
                               mun_record_is_new (edit->record), describe_values (edit->record));
        n++;
      }
  if (n == 0)
    {
      g_variant_builder_clear (&records);
      return NULL;
    }
  return g_variant_ref_sink (g_variant_new ("(ssa(ssba{ss})@a{ss})", uri, self->organisation, &records,
                                            describe_texts (self)));
}

static void write_later (MunDrafts *self);

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  MunDrafts *self = MUN_DRAFTS (source);
  g_autoptr(GError) error = NULL;

  self->writing = FALSE;
  g_task_propagate_boolean (G_TASK (result), &error);
  if (error != NULL && !self->told && !self->stopped)
    {
      self->told = TRUE;
      g_signal_emit (self, signals[FAILED], 0, error->message);
    }
  if (self->again)
    write_later (self);
}

static gboolean
write_cb (gpointer user_data)
{
  MunDrafts *self = user_data;
  g_autoptr(GTask) task = NULL;
  Job *job;

  self->write_id = 0;
  self->again = FALSE;
  if (self->workspace == NULL)
    return G_SOURCE_REMOVE;
  job = g_new0 (Job, 1);
  job->disk = g_atomic_rc_box_acquire (self->disk);
  job->drafts = describe (self);
  self->writing = TRUE;
  task = g_task_new (self, NULL, written_cb, NULL);
  g_task_set_task_data (task, job, (GDestroyNotify) free_job);
  g_task_run_in_thread (task, write_in_thread);
  return G_SOURCE_REMOVE;
}

/* One at a time: what was typed later must not be written before. */
static void
write_later (MunDrafts *self)
{
  if (self->stopped)
    return;
  if (self->writing)
    self->again = TRUE;
  else if (self->write_id == 0)
    self->write_id = g_timeout_add (PAUSE_MS, write_cb, self);
}

/* Records ----------------------------------------------------------------------------------------------------------- */

/* Half of a date or a number goes with the record it was meant for. */
static void
forget_texts (MunDrafts  *self,
              const char *id)
{
  GHashTableIter iter;
  const char *place;

  g_hash_table_iter_init (&iter, self->texts);
  while (g_hash_table_iter_next (&iter, (gpointer *) &place, NULL))
    if (g_str_has_prefix (place, id))
      g_hash_table_iter_remove (&iter);
}

static void
gone_cb (gpointer  data,
         GObject  *record)
{
  Edit *edit = data;
  MunDrafts *self = edit->drafts;
  GHashTableIter iter;
  Edit *other;
  const char *id;

  edit->record = NULL;
  g_hash_table_iter_init (&iter, self->edits);
  while (g_hash_table_iter_next (&iter, (gpointer *) &id, (gpointer *) &other))
    if (other == edit)
      {
        forget_texts (self, id);
        g_hash_table_iter_remove (&iter);
        break;
      }
  write_later (self);
}

static void
free_edit (Edit *edit)
{
  if (edit->record != NULL)
    {
      g_signal_handler_disconnect (edit->record, edit->notify_id);
      g_object_weak_unref (G_OBJECT (edit->record), gone_cb, edit);
    }
  g_free (edit);
}

static void
notify_cb (MunRecord  *record,
           GParamSpec *pspec,
           gpointer    user_data)
{
  Edit *edit = user_data;
  MunDrafts *self = edit->drafts;

  /* Saved, or given up. */
  if (!mun_record_is_dirty (record))
    {
      forget_texts (self, mun_record_get_id (record));
      g_hash_table_remove (self->edits, mun_record_get_id (record));
    }
  write_later (self);
}

static Edit *
watch (MunDrafts *self,
       MunRecord *record)
{
  Edit *edit = g_hash_table_lookup (self->edits, mun_record_get_id (record));

  if (edit != NULL && edit->record == record)
    return edit;
  edit = g_new0 (Edit, 1);
  edit->drafts = self;
  edit->record = record;
  g_object_weak_ref (G_OBJECT (record), gone_cb, edit);
  edit->notify_id = g_signal_connect (record, "notify", G_CALLBACK (notify_cb), edit);
  g_hash_table_replace (self->edits, g_strdup (mun_record_get_id (record)), edit);
  return edit;
}

static void
set_values (MunRecord *record,
            GVariant  *values)
{
  const MunSpec *spec = mun_record_get_spec (record);

  for (guint i = 0; i < spec->n_fields; i++)
    {
      const char *value = NULL;

      if (g_variant_lookup (values, spec->fields[i].name, "&s", &value))
        mun_record_parse (record, i, value, NULL);
      else if (mun_record_is_new (record))
        mun_record_set (record, i, "");
    }
}

/* Returns: (transfer full) (nullable): NULL for what cannot be found any more */
static MunRecord *
recover (MunDrafts  *self,
         const char *id,
         const char *type,
         gboolean    is_new,
         GVariant   *values)
{
  const MunSpec *spec = mun_spec_find (type);
  MunRecord *record;

  if (spec == NULL || !g_uuid_string_is_valid (id))
    return NULL;
  record = mun_workspace_get (self->workspace, spec, id, NULL);
  if (record == NULL && is_new)
    record = mun_workspace_new_record_with_id (self->workspace, spec, id);
  if (record != NULL)
    set_values (record, values);
  return record;
}

static void
recover_texts (MunDrafts *self,
               GVariant  *drafts)
{
  g_autoptr(GVariantIter) texts = NULL;
  const char *place, *text;

  g_variant_get_child (drafts, 3, "a{ss}", &texts);
  while (g_variant_iter_next (texts, "{&s&s}", &place, &text))
    g_hash_table_insert (self->texts, g_strdup (place), g_strdup (text));
}

static void
mun_drafts_finalize (GObject *object)
{
  MunDrafts *self = MUN_DRAFTS (object);

  mun_drafts_stop (self, FALSE);
  g_clear_pointer (&self->edits, g_hash_table_unref);
  g_clear_pointer (&self->texts, g_hash_table_unref);
  g_clear_pointer (&self->organisation, g_free);
  g_clear_pointer (&self->disk, release_disk);
  g_clear_weak_pointer (&self->workspace);

  G_OBJECT_CLASS (mun_drafts_parent_class)->finalize (object);
}

static void
mun_drafts_class_init (MunDraftsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mun_drafts_finalize;

  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
mun_drafts_init (MunDrafts *self)
{
  self->edits = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) free_edit);
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

MunDrafts *
mun_drafts_new (MunWorkspace *workspace)
{
  MunDrafts *self;
  g_autoptr(MunRecord) organisation = NULL;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (MUN_TYPE_DRAFTS, NULL);
  organisation = mun_workspace_organisation (workspace);
  g_set_weak_pointer (&self->workspace, workspace);
  self->organisation = g_strdup (organisation != NULL ? mun_record_get_id (organisation) : "");
  self->disk = open_disk (self->organisation, mun_workspace_get_path (workspace));
  g_object_set_data (G_OBJECT (workspace), KEY, self);
  return self;
}

MunDrafts *
mun_drafts_of (MunWorkspace *workspace)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);

  return g_object_get_data (G_OBJECT (workspace), KEY);
}

GPtrArray *
mun_drafts_recover (MunDrafts *self,
                    guint     *lost)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GVariant) drafts = NULL;
  g_autoptr(GVariantIter) iter = NULL;
  g_autoptr(GTask) task = g_task_new (NULL, NULL, NULL, NULL);
  const char *id, *type;
  gboolean is_new;
  GVariant *values;

  g_return_val_if_fail (MUN_IS_DRAFTS (self), records);

  *lost = 0;
  drafts = mun_drafts_file_read (self->disk->name);
  if (drafts == NULL)
    drafts = mun_drafts_file_adopt (self->disk->name, self->organisation);
  g_task_set_task_data (task, g_atomic_rc_box_acquire (self->disk), (GDestroyNotify) release_disk);
  g_task_run_in_thread (task, clean_in_thread);
  if (drafts == NULL)
    return records;
  recover_texts (self, drafts);
  g_variant_get_child (drafts, 2, "a(ssba{ss})", &iter);
  while (g_variant_iter_next (iter, "(&s&sb@a{ss})", &id, &type, &is_new, &values))
    {
      MunRecord *record = recover (self, id, type, is_new, values);

      *lost += record == NULL;
      if (record != NULL && mun_record_is_dirty (record))
        {
          watch (self, record)->recovered = TRUE;
          g_ptr_array_add (records, g_object_ref (record));
        }
      g_clear_object (&record);
      g_variant_unref (values);
    }
  write_later (self);
  return records;
}

void
mun_drafts_note (MunDrafts *self,
                 MunRecord *record)
{
  g_return_if_fail (MUN_IS_RECORD (record));

  if (self == NULL || self->stopped || !mun_record_is_dirty (record))
    return;
  watch (self, record);
  write_later (self);
}

void
mun_drafts_note_text (MunDrafts  *self,
                      const char *place,
                      const char *text)
{
  g_return_if_fail (place != NULL && text != NULL);

  if (self == NULL || self->stopped || strcmp (mun_drafts_get_text (self, place), text) == 0)
    return;
  if (*text == '\0')
    g_hash_table_remove (self->texts, place);
  else
    g_hash_table_insert (self->texts, g_strdup (place), g_strdup (text));
  write_later (self);
}

const char *
mun_drafts_get_text (MunDrafts  *self,
                     const char *place)
{
  const char *text = self != NULL ? g_hash_table_lookup (self->texts, place) : NULL;

  return text != NULL ? text : "";
}

GStrv
mun_drafts_list_places (MunDrafts *self)
{
  GPtrArray *places = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer place;

  if (self != NULL)
    {
      g_hash_table_iter_init (&iter, self->texts);
      while (g_hash_table_iter_next (&iter, &place, NULL))
        g_ptr_array_add (places, g_strdup (place));
    }
  g_ptr_array_add (places, NULL);
  return (GStrv) g_ptr_array_free (places, FALSE);
}

gboolean
mun_drafts_is_recovered (MunDrafts *self,
                         MunRecord *record)
{
  Edit *edit = self != NULL ? g_hash_table_lookup (self->edits, mun_record_get_id (record)) : NULL;

  return edit != NULL && edit->record == record && edit->recovered;
}

void
mun_drafts_accept (MunDrafts *self,
                   MunRecord *record)
{
  Edit *edit = self != NULL ? g_hash_table_lookup (self->edits, mun_record_get_id (record)) : NULL;

  if (edit != NULL)
    edit->recovered = FALSE;
}

MunRecord *
mun_drafts_find_new (MunDrafts     *self,
                     const MunSpec *spec)
{
  GHashTableIter iter;
  Edit *edit;

  if (self == NULL)
    return NULL;
  g_hash_table_iter_init (&iter, self->edits);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &edit))
    if (edit->recovered && mun_record_is_new (edit->record) && mun_record_get_spec (edit->record) == spec)
      return edit->record;
  return NULL;
}

void
mun_drafts_stop (MunDrafts *self,
                 gboolean   discard)
{
  g_return_if_fail (MUN_IS_DRAFTS (self));

  self->stopped = TRUE;
  g_clear_handle_id (&self->write_id, g_source_remove);
  g_hash_table_remove_all (self->edits);
  if (self->workspace != NULL && mun_drafts_of (self->workspace) == self)
    g_object_set_data (G_OBJECT (self->workspace), KEY, NULL);
  g_mutex_lock (&self->disk->lock);
  self->disk->stopped = TRUE;
  if (discard)
    mun_drafts_file_write (self->disk->name, NULL, NULL);
  g_mutex_unlock (&self->disk->lock);
}
