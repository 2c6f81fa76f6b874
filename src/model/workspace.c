/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/workspace-private.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/date.h"
#include "base/error.h"
#include "base/text.h"
#include "model/rules-steps.h"

G_DEFINE_FINAL_TYPE (MunWorkspace, mun_workspace, G_TYPE_OBJECT)

enum { SIGNAL_CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

/* Weak notifications run before finalize: the id can still be read. */
static void
record_died_cb (gpointer  user_data,
                GObject  *record)
{
  MunWorkspace *self = user_data;

  g_hash_table_remove (self->records, mun_record_get_id ((MunRecord *) record));
}

MunRecord *
mun_workspace_adopt_row (MunWorkspace  *self,
                         const MunSpec *spec,
                         MunRow        *row,
                         gboolean       is_new)
{
  MunRecord *record = g_hash_table_lookup (self->records, row->id);

  if (record != NULL)
    {
      mun_row_free (row);
      return g_object_ref (record);
    }

  record = mun_record_new_for_row (spec, row, is_new);
  g_hash_table_insert (self->records, g_strdup (mun_record_get_id (record)), record);
  g_object_weak_ref (G_OBJECT (record), record_died_cb, self);
  return record;
}

static void
mun_workspace_finalize (GObject *object)
{
  MunWorkspace *self = MUN_WORKSPACE (object);

  mun_workspace_forget (self);
  g_clear_weak_pointer (&self->refused);
  g_clear_pointer (&self->records, g_hash_table_unref);
  g_clear_pointer (&self->group, g_ptr_array_unref);
  g_clear_pointer (&self->reason, g_free);
  g_clear_pointer (&self->group_reason, g_free);
  g_clear_pointer (&self->passed, g_ptr_array_unref);
  g_clear_pointer (&self->store, mun_store_free);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->today, g_free);
  g_clear_pointer (&self->moment, g_free);
  g_clear_pointer (&self->author, g_free);
  g_clear_pointer (&self->person, g_free);
  g_clear_pointer (&self->person_name, g_free);

  G_OBJECT_CLASS (mun_workspace_parent_class)->finalize (object);
}

static void
mun_workspace_class_init (MunWorkspaceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mun_workspace_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
mun_workspace_init (MunWorkspace *self)
{
  self->records = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static MunWorkspace *
wrap_store (MunStore *store)
{
  MunWorkspace *self = g_object_new (MUN_TYPE_WORKSPACE, NULL);

  self->store = store;
  self->path = g_strdup (mun_store_get_path (store));
  return self;
}

static gboolean
fill_new_file (MunWorkspace  *self,
               const char    *organisation,
               const char    *language,
               GError       **error)
{
  g_autoptr(MunRecord) record = mun_workspace_new_record (self, &mun_organisation_spec);

  return mun_record_parse (record, ORGANISATION_NAME, organisation, error) &&
         mun_record_parse (record, ORGANISATION_LANGUAGE, language, error) &&
         mun_workspace_save (self, record, _("File created"), error);
}

MunWorkspace *
mun_workspace_create_at (const char       *path,
                         const char       *organisation,
                         const char       *language,
                         const MunMoment  *moment,
                         GError          **error)
{
  g_autoptr(MunWorkspace) self = NULL;
  MunStore *store;

  g_return_val_if_fail (path != NULL && organisation != NULL && language != NULL, NULL);

  if (mun_text_is_blank (organisation))
    {
      g_set_error_literal (error, MUN_ERROR, MUN_ERROR_INVALID,
                           _("The organisation needs a name. Nothing was created. Write the name that shall stand on the reports."));
      return NULL;
    }

  store = mun_store_create (path, error);
  if (store == NULL)
    return NULL;
  self = wrap_store (store);
  mun_workspace_set_moment (self, moment);
  if (!fill_new_file (self, organisation, language, error))
    {
      mun_workspace_close (self);
      g_unlink (path);
      return NULL;
    }
  return g_steal_pointer (&self);
}

MunWorkspace *
mun_workspace_create (const char  *path,
                      const char  *organisation,
                      const char  *language,
                      GError     **error)
{
  return mun_workspace_create_at (path, organisation, language, NULL, error);
}

MunWorkspace *
mun_workspace_open (const char     *path,
                    MunStoreFlags   flags,
                    GError        **error)
{
  MunStore *store;

  g_return_val_if_fail (path != NULL, NULL);

  store = mun_store_open (path, flags, error);
  return store != NULL ? wrap_store (store) : NULL;
}

void
mun_workspace_close (MunWorkspace *self)
{
  g_return_if_fail (MUN_IS_WORKSPACE (self));

  g_clear_pointer (&self->store, mun_store_free);
}

void
mun_workspace_forget (MunWorkspace *self)
{
  GHashTableIter iter;
  gpointer record;

  g_return_if_fail (MUN_IS_WORKSPACE (self));

  g_hash_table_iter_init (&iter, self->records);
  while (g_hash_table_iter_next (&iter, NULL, &record))
    g_object_weak_unref (record, record_died_cb, self);
  g_hash_table_remove_all (self->records);
}

MunStore *
mun_workspace_get_store (MunWorkspace *self)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (self), NULL);

  return self->store;
}

const char *
mun_workspace_get_path (MunWorkspace *self)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (self), NULL);

  return self->path;
}

const char *
mun_workspace_get_today (MunWorkspace *self)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (self), NULL);

  if (!self->today_fixed)
    {
      g_autofree char *now = mun_date_today ();

      /* The text stays in place while the day does: callers hold it for a while. */
      if (g_strcmp0 (now, self->today) != 0)
        {
          g_free (self->today);
          self->today = g_steal_pointer (&now);
        }
    }
  return self->today;
}

void
mun_workspace_set_restoring (MunWorkspace *self,
                             gboolean      restoring)
{
  g_return_if_fail (MUN_IS_WORKSPACE (self));

  self->restoring = restoring;
}

MunRecord *
mun_workspace_get_refused (MunWorkspace *self)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (self), NULL);

  return self->refused;
}

gboolean
mun_workspace_is_restoring (MunWorkspace *self)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (self), FALSE);

  return self->restoring;
}

void
mun_workspace_set_today (MunWorkspace *self,
                         const char   *today)
{
  g_return_if_fail (MUN_IS_WORKSPACE (self));
  g_return_if_fail (today == NULL || mun_date_is_valid (today));

  self->today_fixed = today != NULL;
  if (today != NULL)
    {
      g_free (self->today);
      self->today = g_strdup (today);
    }
  if (self->store != NULL)
    mun_store_set_today (self->store, today);
}

void
mun_workspace_set_moment (MunWorkspace    *self,
                          const MunMoment *moment)
{
  g_autofree char *utc = moment != NULL ? mun_date_time_to_utc (moment->local) : NULL;

  mun_workspace_set_today (self, moment != NULL ? moment->day : NULL);
  mun_store_set_moment (self->store, utc);
  g_free (self->moment);
  self->moment = moment != NULL ? g_strdup (moment->local) : NULL;
  g_free (self->author);
  self->author = moment != NULL ? g_strdup (moment->author) : NULL;
}

char *
mun_workspace_dup_now (MunWorkspace *self)
{
  g_autofree char *clock = self->moment != NULL ? g_strdup (self->moment) : mun_date_now ();

  return g_strconcat (mun_workspace_get_today (self), strchr (clock, 'T'), NULL);
}

void
mun_workspace_set_person (MunWorkspace *self,
                          const char   *id)
{
  g_return_if_fail (MUN_IS_WORKSPACE (self));

  g_clear_pointer (&self->person, g_free);
  g_clear_pointer (&self->person_name, g_free);
  if (id != NULL && *id != '\0')
    {
      self->person = g_strdup (id);
      self->person_name = mun_rights_sign (self);
    }
}

const char *
mun_workspace_get_person (MunWorkspace *self)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (self), NULL);

  return self->person;
}

const char *
mun_workspace_get_person_name (MunWorkspace *self)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (self), NULL);

  if (self->person_name != NULL && *self->person_name != '\0')
    return self->person_name;
  return self->author != NULL ? self->author : g_get_user_name ();
}

MunRecord *
mun_workspace_get (MunWorkspace   *self,
                   const MunSpec  *spec,
                   const char     *id,
                   GError        **error)
{
  MunRecord *record;
  MunRow *row;

  g_return_val_if_fail (MUN_IS_WORKSPACE (self) && spec != NULL && id != NULL, NULL);

  if (*id == '\0')
    return NULL;
  record = g_hash_table_lookup (self->records, id);
  if (record != NULL && mun_record_get_spec (record) == spec)
    return g_object_ref (record);

  row = mun_store_load (self->store, spec, id, error);
  return row != NULL ? mun_workspace_adopt_row (self, spec, row, FALSE) : NULL;
}

MunRecord *
mun_workspace_get_any (MunWorkspace  *self,
                       const char    *id,
                       GError       **error)
{
  MunRecord *record;
  const MunSpec *spec;

  g_return_val_if_fail (MUN_IS_WORKSPACE (self) && id != NULL, NULL);

  record = g_hash_table_lookup (self->records, id);
  if (record != NULL)
    return g_object_ref (record);

  spec = mun_store_find_type (self->store, id);
  if (spec == NULL)
    {
      g_set_error (error, MUN_ERROR, MUN_ERROR_NOT_FOUND, _("There is no record “%s” in this file."), id);
      return NULL;
    }
  return mun_workspace_get (self, spec, id, error);
}

MunRecord *
mun_workspace_lookup (MunWorkspace  *self,
                      const char    *ref,
                      GError       **error)
{
  g_autofree char *id = NULL;

  g_return_val_if_fail (MUN_IS_WORKSPACE (self) && ref != NULL, NULL);

  if (g_uuid_string_is_valid (ref))
    id = g_ascii_strdown (ref, -1);
  else
    id = mun_store_find_ref (self->store, ref, error);
  return id != NULL ? mun_workspace_get_any (self, id, error) : NULL;
}

MunRecord *
mun_workspace_organisation (MunWorkspace *self)
{
  return mun_workspace_single (self, &mun_organisation_spec);
}

MunRecord *
mun_workspace_single (MunWorkspace  *self,
                      const MunSpec *spec)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (self) && spec != NULL && spec->flags & MUN_SPEC_SINGLE, NULL);

  MunRecord *record = mun_workspace_find_first (self, spec, -1);

  /* A file that lost the organisation's row is still shown, too. */
  return record != NULL ? record : mun_workspace_new_record (self, spec);
}

typedef struct {
  MunWorkspace *workspace;
  const MunSpec *spec;
  GPtrArray *records;
  guint limit;
} Collect;

static gboolean
collect_row (const MunRow *row,
             gpointer      user_data)
{
  Collect *collect = user_data;
  MunRecord *record = g_hash_table_lookup (collect->workspace->records, row->id);

  if (record != NULL)
    g_object_ref (record);
  else
    record = mun_workspace_adopt_row (collect->workspace, collect->spec, mun_row_copy (collect->spec, row), FALSE);
  g_ptr_array_add (collect->records, record);
  return collect->limit == 0 || collect->records->len < collect->limit;
}

static GPtrArray *
collect_query (MunWorkspace    *self,
               const MunQuery  *query,
               guint            limit,
               GError         **error)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  Collect collect = { self, query->spec, records, limit };

  return mun_store_each (self->store, query, collect_row, &collect, NULL, error) ? g_steal_pointer (&records) : NULL;
}

static GArray *
read_conditions (va_list args)
{
  GArray *conditions = g_array_new (FALSE, FALSE, sizeof (MunCondition));

  for (int field = va_arg (args, int); field >= 0; field = va_arg (args, int))
    {
      MunCondition condition = { .field = field };

      condition.op = va_arg (args, int);
      condition.value = va_arg (args, const char *);
      g_array_append_val (conditions, condition);
    }
  return conditions;
}

static GPtrArray *
find_records (MunWorkspace  *self,
              const MunSpec *spec,
              guint          limit,
              GArray        *conditions)
{
  g_autoptr(GError) error = NULL;
  MunQuery query = {
    .spec = spec,
    .conditions = (const MunCondition *) conditions->data,
    .n_conditions = conditions->len,
    .sort_field = MUN_SORT_REF,
  };
  GPtrArray *records = collect_query (self, &query, limit, &error);

  if (records == NULL)
    {
      g_warning ("%s: %s", spec->name, error->message);
      records = g_ptr_array_new_with_free_func (g_object_unref);
    }
  return records;
}

GPtrArray *
mun_workspace_find (MunWorkspace  *self,
                    const MunSpec *spec,
                    ...)
{
  g_autoptr(GArray) conditions = NULL;
  va_list args;

  g_return_val_if_fail (MUN_IS_WORKSPACE (self) && spec != NULL, NULL);

  va_start (args, spec);
  conditions = read_conditions (args);
  va_end (args);
  return find_records (self, spec, 0, conditions);
}

MunRecord *
mun_workspace_find_first (MunWorkspace  *self,
                          const MunSpec *spec,
                          ...)
{
  g_autoptr(GArray) conditions = NULL;
  g_autoptr(GPtrArray) records = NULL;
  va_list args;

  g_return_val_if_fail (MUN_IS_WORKSPACE (self) && spec != NULL, NULL);

  va_start (args, spec);
  conditions = read_conditions (args);
  va_end (args);
  records = find_records (self, spec, 1, conditions);
  return records->len > 0 ? g_object_ref (g_ptr_array_index (records, 0)) : NULL;
}

GPtrArray *
mun_workspace_query (MunWorkspace    *self,
                     const MunQuery  *query,
                     GError         **error)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (self) && query != NULL, NULL);

  return collect_query (self, query, 0, error);
}

gboolean
mun_workspace_has (MunWorkspace  *self,
                   guint          least,
                   const MunSpec *spec,
                   ...)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) conditions = NULL;
  MunQuery query = { .spec = spec, .sort_field = MUN_SORT_REF };
  va_list args;
  gboolean has;

  g_return_val_if_fail (MUN_IS_WORKSPACE (self) && spec != NULL, FALSE);

  va_start (args, spec);
  conditions = read_conditions (args);
  va_end (args);
  query.conditions = (const MunCondition *) conditions->data;
  query.n_conditions = conditions->len;
  has = mun_store_has (self->store, &query, least, &error);
  if (error != NULL)
    g_warning ("%s: %s", spec->name, error->message);
  return has;
}

gint64
mun_workspace_count (MunWorkspace  *self,
                     const MunSpec *spec,
                     ...)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) conditions = NULL;
  MunQuery query = { .spec = spec, .sort_field = MUN_SORT_REF };
  va_list args;
  gint64 count;

  g_return_val_if_fail (MUN_IS_WORKSPACE (self) && spec != NULL, 0);

  va_start (args, spec);
  conditions = read_conditions (args);
  va_end (args);
  query.conditions = (const MunCondition *) conditions->data;
  query.n_conditions = conditions->len;
  count = mun_store_count (self->store, &query, &error);
  if (count < 0)
    {
      g_warning ("%s: %s", spec->name, error->message);
      return 0;
    }
  return count;
}

GPtrArray *
mun_workspace_children (MunWorkspace  *self,
                        MunRecord     *parent,
                        const MunSpec *child)
{
  g_autoptr(GError) error = NULL;
  MunCondition of_parent = { 0 };
  MunQuery query = { .spec = child, .conditions = &of_parent, .n_conditions = 1, .sort_field = MUN_SORT_REF };
  GPtrArray *lines;
  int seq;

  g_return_val_if_fail (MUN_IS_WORKSPACE (self) && MUN_IS_RECORD (parent) && child != NULL, NULL);

  of_parent = (MunCondition) { child->parent_field, MUN_IS, mun_record_get_id (parent) };
  seq = mun_spec_find_field (child, "seq");
  if (seq >= 0)
    query.sort_field = seq;
  lines = mun_workspace_query (self, &query, &error);
  if (lines == NULL)
    {
      g_warning ("%s: %s", child->name, error->message);
      lines = g_ptr_array_new_with_free_func (g_object_unref);
    }
  return lines;
}

void
mun_workspace_emit_changed (MunWorkspace *self,
                            MunRevision  *revision)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, revision);
}
