/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/record.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "spec/kind.h"

typedef struct {
  MunRow   *saved;   /* what the file holds */
  MunRow   *edited;  /* what the person sees */
  gboolean  is_new;
} MunRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MunRecord, mun_record, G_TYPE_OBJECT)

enum {
  PROP_REF = 1,
  PROP_DISPLAY_TITLE,
  PROP_NOTE,
  PROP_WITHDRAWN,
  PROP_DIRTY,
  N_BASE_PROPS
};

static GParamSpec *base_props[N_BASE_PROPS];

#define FIELD_PROP(field) ((field) + N_BASE_PROPS)

static inline MunRecordPrivate *
priv (MunRecord *self)
{
  return mun_record_get_instance_private (self);
}

static GParamSpec *
field_pspec (MunRecord *self,
             int        field)
{
  g_autofree char *name = g_strdelimit (g_strdup (mun_record_get_spec (self)->fields[field].name), "_", '-');

  return g_object_class_find_property (G_OBJECT_GET_CLASS (self), name);
}

static void
notify_field (MunRecord *self,
              int        field)
{
  const MunSpec *spec = mun_record_get_spec (self);

  g_object_notify_by_pspec (G_OBJECT (self), field_pspec (self, field));
  if ((guint) field == spec->title_field)
    g_object_notify_by_pspec (G_OBJECT (self), base_props[PROP_DISPLAY_TITLE]);
}

static gboolean
replace_text (char       **place,
              const char  *text)
{
  if (strcmp (*place, text) == 0)
    return FALSE;
  g_free (*place);
  *place = g_strdup (text);
  return TRUE;
}

static void
set_value (MunRecord  *self,
           int         field,
           const char *value)
{
  gboolean was_dirty = mun_record_is_dirty (self);

  if (!replace_text (&priv (self)->edited->values[field], value))
    return;
  notify_field (self, field);
  if (was_dirty != mun_record_is_dirty (self))
    g_object_notify_by_pspec (G_OBJECT (self), base_props[PROP_DIRTY]);
}

static void
set_common (MunRecord   *self,
            char       **place,
            const char  *text,
            guint        prop)
{
  gboolean was_dirty = mun_record_is_dirty (self);

  if (!replace_text (place, text))
    return;
  g_object_notify_by_pspec (G_OBJECT (self), base_props[prop]);
  if (was_dirty != mun_record_is_dirty (self))
    g_object_notify_by_pspec (G_OBJECT (self), base_props[PROP_DIRTY]);
}

static void
mun_record_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  MunRecord *self = MUN_RECORD (object);

  switch (prop_id)
    {
    case PROP_REF:
      g_value_set_string (value, mun_record_get_ref (self));
      break;
    case PROP_DISPLAY_TITLE:
      g_value_set_string (value, mun_record_get_title (self));
      break;
    case PROP_NOTE:
      g_value_set_string (value, mun_record_get_note (self));
      break;
    case PROP_WITHDRAWN:
      g_value_set_string (value, mun_record_get_withdrawn (self));
      break;
    case PROP_DIRTY:
      g_value_set_boolean (value, mun_record_is_dirty (self));
      break;
    default:
      g_value_set_string (value, mun_record_get (self, prop_id - N_BASE_PROPS));
    }
}

static void
mun_record_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  MunRecord *self = MUN_RECORD (object);
  const char *text = g_value_get_string (value);

  if (text == NULL)
    text = "";
  if (prop_id == PROP_NOTE)
    mun_record_set_note (self, text);
  else if (prop_id >= N_BASE_PROPS)
    mun_record_set (self, prop_id - N_BASE_PROPS, text);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
mun_record_finalize (GObject *object)
{
  MunRecordPrivate *p = priv (MUN_RECORD (object));

  g_clear_pointer (&p->saved, mun_row_free);
  g_clear_pointer (&p->edited, mun_row_free);
  G_OBJECT_CLASS (mun_record_parent_class)->finalize (object);
}

static void
mun_record_class_init (MunRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags read = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags write = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = mun_record_get_property;
  object_class->set_property = mun_record_set_property;
  object_class->finalize = mun_record_finalize;

  base_props[PROP_REF] = g_param_spec_string ("ref", NULL, NULL, "", read);
  base_props[PROP_DISPLAY_TITLE] = g_param_spec_string ("display-title", NULL, NULL, "", read);
  base_props[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, "", write);
  base_props[PROP_WITHDRAWN] = g_param_spec_string ("withdrawn", NULL, NULL, "", read);
  base_props[PROP_DIRTY] = g_param_spec_boolean ("dirty", NULL, NULL, FALSE, read);
  g_object_class_install_properties (object_class, N_BASE_PROPS, base_props);
}

static void
mun_record_init (MunRecord *self)
{
}

/* The classes of the record types: one property a field. GObject clears the accessors in each derived class, so they are set again. */
static void
init_spec_class (gpointer klass,
                 gpointer class_data)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const MunSpec *spec = class_data;

  MUN_RECORD_CLASS (klass)->spec = spec;
  object_class->get_property = mun_record_get_property;
  object_class->set_property = mun_record_set_property;

  for (guint i = 0; i < spec->n_fields; i++)
    {
      g_autofree char *name = g_strdelimit (g_strdup (spec->fields[i].name), "_", '-');

      g_object_class_install_property (object_class, FIELD_PROP (i),
                                       g_param_spec_string (name, NULL, NULL, "",
                                                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_NICK | G_PARAM_STATIC_BLURB));
    }
}

GType
mun_record_type_for (const MunSpec *spec)
{
  static GMutex lock;
  g_autofree char *name = NULL;
  GType type;

  g_return_val_if_fail (spec != NULL, G_TYPE_INVALID);

  name = g_strconcat ("MunRecord+", spec->name, NULL);
  g_mutex_lock (&lock);
  type = g_type_from_name (name);
  if (type == 0)
    {
      const GTypeInfo info = {
        .class_size = sizeof (MunRecordClass),
        .class_init = init_spec_class,
        .class_data = spec,
        .instance_size = sizeof (MunRecord),
      };

      type = g_type_register_static (MUN_TYPE_RECORD, name, &info, 0);
    }
  g_mutex_unlock (&lock);
  return type;
}

const MunSpec *
mun_record_get_spec (MunRecord *self)
{
  g_return_val_if_fail (MUN_IS_RECORD (self), NULL);

  return MUN_RECORD_GET_CLASS (self)->spec;
}

const char *
mun_record_get_id (MunRecord *self)
{
  g_return_val_if_fail (MUN_IS_RECORD (self), NULL);

  return priv (self)->edited->id;
}

const char *
mun_record_get_ref (MunRecord *self)
{
  g_return_val_if_fail (MUN_IS_RECORD (self), NULL);

  return priv (self)->saved->ref;
}

char *
mun_record_dup_name (MunRecord *self)
{
  const MunSpec *spec;

  g_return_val_if_fail (MUN_IS_RECORD (self), NULL);

  spec = mun_record_get_spec (self);
  if (strcmp (spec->fields[spec->title_field].name, "version") != 0 || !mun_record_is_set (self, spec->title_field))
    return g_strdup (mun_record_get_title (self));
  /* Translators: a type of record, then the number of its version */
  return g_strdup_printf (_("%1$s %2$s"), _(spec->title), mun_record_get (self, spec->title_field));
}

const char *
mun_record_get_title (MunRecord *self)
{
  const MunSpec *spec;
  const char *title;

  g_return_val_if_fail (MUN_IS_RECORD (self), NULL);

  spec = mun_record_get_spec (self);
  title = mun_record_get (self, spec->title_field);
  /* A name that was emptied and could not be saved is still what the record is called. */
  if (*title == '\0')
    title = mun_record_get_saved (self, spec->title_field);
  if (*title != '\0')
    return title;
  return *mun_record_get_ref (self) != '\0' ? mun_record_get_ref (self) : _(spec->title);
}

const char *
mun_record_get (MunRecord *self,
                int        field)
{
  g_return_val_if_fail (MUN_IS_RECORD (self), "");
  g_return_val_if_fail (field >= 0 && (guint) field < mun_record_get_spec (self)->n_fields, "");

  return priv (self)->edited->values[field];
}

const char *
mun_record_get_state (MunRecord *self)
{
  const MunSpec *spec;

  g_return_val_if_fail (MUN_IS_RECORD (self), "");

  spec = mun_record_get_spec (self);
  return spec->transitions != NULL ? mun_record_get (self, spec->state_field) : "";
}

void
mun_record_set (MunRecord  *self,
                int         field,
                const char *value)
{
  g_return_if_fail (MUN_IS_RECORD (self));
  g_return_if_fail (field >= 0 && (guint) field < mun_record_get_spec (self)->n_fields);
  g_return_if_fail (value != NULL);

  set_value (self, field, value);
}

static void
change_links (MunRecord  *self,
              int         field,
              const char *id,
              gboolean    add)
{
  g_auto(GStrv) links = mun_record_get_links (self, field);
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *canonical = NULL;

  for (char **link = links; *link != NULL; link++)
    if (strcmp (*link, id) != 0)
      g_string_append_printf (text, "%s\n", *link);
  if (add)
    g_string_append (text, id);

  canonical = mun_kind_parse (&mun_record_get_spec (self)->fields[field], text->str, NULL);
  g_return_if_fail (canonical != NULL);
  set_value (self, field, canonical);
}

void
mun_record_add_link (MunRecord  *self,
                     int         field,
                     const char *id)
{
  g_return_if_fail (MUN_IS_RECORD (self) && id != NULL);

  change_links (self, field, id, TRUE);
}

void
mun_record_remove_link (MunRecord  *self,
                        int         field,
                        const char *id)
{
  g_return_if_fail (MUN_IS_RECORD (self) && id != NULL);

  change_links (self, field, id, FALSE);
}

gboolean
mun_record_parse (MunRecord   *self,
                  int          field,
                  const char  *typed,
                  GError     **error)
{
  g_autofree char *value = NULL;

  g_return_val_if_fail (MUN_IS_RECORD (self) && typed != NULL, FALSE);

  value = mun_kind_parse (&mun_record_get_spec (self)->fields[field], typed, error);
  if (value == NULL)
    return FALSE;
  set_value (self, field, value);
  return TRUE;
}

const char *
mun_record_get_note (MunRecord *self)
{
  g_return_val_if_fail (MUN_IS_RECORD (self), "");

  return priv (self)->edited->note;
}

void
mun_record_set_note (MunRecord  *self,
                     const char *note)
{
  g_return_if_fail (MUN_IS_RECORD (self) && note != NULL);

  set_common (self, &priv (self)->edited->note, note, PROP_NOTE);
}

const char *
mun_record_get_withdrawn (MunRecord *self)
{
  g_return_val_if_fail (MUN_IS_RECORD (self), "");

  return priv (self)->edited->withdrawn;
}

gboolean
mun_record_is_withdrawn_changed (MunRecord *self)
{
  g_return_val_if_fail (MUN_IS_RECORD (self), FALSE);

  return strcmp (priv (self)->saved->withdrawn, priv (self)->edited->withdrawn) != 0;
}

gboolean
mun_record_is_note_changed (MunRecord *self)
{
  g_return_val_if_fail (MUN_IS_RECORD (self), FALSE);

  return strcmp (priv (self)->saved->note, priv (self)->edited->note) != 0;
}

void
mun_record_set_withdrawn (MunRecord  *self,
                          const char *reason)
{
  g_return_if_fail (MUN_IS_RECORD (self) && reason != NULL);

  set_common (self, &priv (self)->edited->withdrawn, reason, PROP_WITHDRAWN);
}

gboolean
mun_record_is_new (MunRecord *self)
{
  g_return_val_if_fail (MUN_IS_RECORD (self), FALSE);

  return priv (self)->is_new;
}

gboolean
mun_record_is_dirty (MunRecord *self)
{
  MunRecordPrivate *p;

  g_return_val_if_fail (MUN_IS_RECORD (self), FALSE);

  p = priv (self);
  if (strcmp (p->saved->note, p->edited->note) != 0 || strcmp (p->saved->withdrawn, p->edited->withdrawn) != 0)
    return TRUE;
  for (guint i = 0; i < mun_record_get_spec (self)->n_fields; i++)
    if (mun_record_is_changed (self, i))
      return TRUE;
  return FALSE;
}

gboolean
mun_record_is_changed (MunRecord *self,
                       int        field)
{
  g_return_val_if_fail (MUN_IS_RECORD (self), FALSE);

  return strcmp (priv (self)->saved->values[field], priv (self)->edited->values[field]) != 0;
}

const char *
mun_record_get_saved (MunRecord *self,
                      int        field)
{
  g_return_val_if_fail (MUN_IS_RECORD (self), "");
  g_return_val_if_fail (field >= 0 && (guint) field < mun_record_get_spec (self)->n_fields, "");

  return priv (self)->saved->values[field];
}

void
mun_record_revert (MunRecord *self)
{
  MunRecordPrivate *p;

  g_return_if_fail (MUN_IS_RECORD (self));

  p = priv (self);
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 0; i < mun_record_get_spec (self)->n_fields; i++)
    set_value (self, i, p->saved->values[i]);
  mun_record_set_note (self, p->saved->note);
  mun_record_set_withdrawn (self, p->saved->withdrawn);
  g_object_thaw_notify (G_OBJECT (self));
}

MunRecord *
mun_record_new_for_row (const MunSpec *spec,
                        MunRow        *row,
                        gboolean       is_new)
{
  MunRecord *self;
  MunRecordPrivate *p;

  g_return_val_if_fail (spec != NULL && row != NULL, NULL);

  self = g_object_new (mun_record_type_for (spec), NULL);
  p = priv (self);
  p->is_new = is_new;
  p->saved = row;
  p->edited = mun_row_copy (spec, row);
  return self;
}

void
mun_record_take_row (MunRecord *self,
                     MunRow    *row,
                     gboolean   discard)
{
  MunRecordPrivate *p;
  const MunSpec *spec;
  g_autofree gboolean *keep = NULL;
  gboolean keep_note;

  g_return_if_fail (MUN_IS_RECORD (self) && row != NULL);

  p = priv (self);
  spec = mun_record_get_spec (self);
  keep = g_new0 (gboolean, spec->n_fields);
  for (guint i = 0; i < spec->n_fields; i++)
    keep[i] = !discard && mun_record_is_changed (self, i);
  keep_note = !discard && strcmp (p->saved->note, p->edited->note) != 0;

  g_object_freeze_notify (G_OBJECT (self));
  g_clear_pointer (&p->saved, mun_row_free);
  p->saved = row;
  p->is_new = FALSE;
  for (guint i = 0; i < spec->n_fields; i++)
    if (!keep[i])
      set_value (self, i, row->values[i]);
  if (!keep_note)
    mun_record_set_note (self, row->note);
  mun_record_set_withdrawn (self, row->withdrawn);
  g_object_notify_by_pspec (G_OBJECT (self), base_props[PROP_REF]);
  g_object_notify_by_pspec (G_OBJECT (self), base_props[PROP_DISPLAY_TITLE]);
  g_object_notify_by_pspec (G_OBJECT (self), base_props[PROP_DIRTY]);
  g_object_thaw_notify (G_OBJECT (self));
}

void
mun_record_forget (MunRecord *self,
                   MunRow    *row)
{
  g_return_if_fail (MUN_IS_RECORD (self) && row != NULL);

  g_clear_pointer (&priv (self)->saved, mun_row_free);
  priv (self)->saved = row;
  priv (self)->is_new = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), base_props[PROP_REF]);
  g_object_notify_by_pspec (G_OBJECT (self), base_props[PROP_DIRTY]);
}

MunRow *
mun_record_dup_saved (MunRecord *self)
{
  g_return_val_if_fail (MUN_IS_RECORD (self), NULL);

  return mun_row_copy (mun_record_get_spec (self), priv (self)->saved);
}

MunRow *
mun_record_dup_row (MunRecord *self)
{
  MunRow *row;

  g_return_val_if_fail (MUN_IS_RECORD (self), NULL);

  row = mun_row_copy (mun_record_get_spec (self), priv (self)->edited);
  replace_text (&row->ref, priv (self)->saved->ref);
  return row;
}
